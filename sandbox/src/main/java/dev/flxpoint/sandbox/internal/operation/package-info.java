/** Who carries out which operation? */
@NullMarked
package dev.flxpoint.sandbox.internal.operation;

import org.jspecify.annotations.NullMarked;
