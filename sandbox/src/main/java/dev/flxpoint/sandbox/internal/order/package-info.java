/** What do the buyers order, and what becomes of it? */
@NullMarked
package dev.flxpoint.sandbox.internal.order;

import org.jspecify.annotations.NullMarked;
