/** How does the API come to know what a source has for sale? */
@NullMarked
package dev.flxpoint.flow.inventory;

import org.jspecify.annotations.NullMarked;
