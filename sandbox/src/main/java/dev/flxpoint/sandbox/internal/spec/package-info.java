/** What does the spec say of each operation? */
@NullMarked
package dev.flxpoint.sandbox.internal.spec;

import org.jspecify.annotations.NullMarked;
