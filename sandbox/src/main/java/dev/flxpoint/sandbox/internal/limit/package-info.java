/** Which arrivals does a limit admit? */
@NullMarked
package dev.flxpoint.sandbox.internal.limit;

import org.jspecify.annotations.NullMarked;
