/** How do many rows become few calls, and their answers rows again? */
@NullMarked
package dev.flxpoint.flow.internal.call;

import org.jspecify.annotations.NullMarked;
