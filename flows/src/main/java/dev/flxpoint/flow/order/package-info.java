/** How do a shop's orders reach the API once, and how does the shop hear what becomes of them? */
@NullMarked
package dev.flxpoint.flow.order;

import org.jspecify.annotations.NullMarked;
