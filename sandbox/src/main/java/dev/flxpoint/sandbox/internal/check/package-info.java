/** What is wrong with a request? */
@NullMarked
package dev.flxpoint.sandbox.internal.check;

import org.jspecify.annotations.NullMarked;
