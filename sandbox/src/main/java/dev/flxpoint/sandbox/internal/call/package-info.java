/** What is asked of an operation, by whom, and what does it answer? */
@NullMarked
package dev.flxpoint.sandbox.internal.call;

import org.jspecify.annotations.NullMarked;
