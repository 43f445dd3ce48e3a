/** How does a channel take over what it is to offer, and answer for it? */
@NullMarked
package dev.flxpoint.flow.listing;

import org.jspecify.annotations.NullMarked;
