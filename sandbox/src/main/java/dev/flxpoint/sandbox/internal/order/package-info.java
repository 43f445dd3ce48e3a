/** What do the buyers order, and when? */
@NullMarked
package dev.flxpoint.sandbox.internal.order;

import org.jspecify.annotations.NullMarked;
