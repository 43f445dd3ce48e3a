/** How does a source take over what is ordered from it? */
@NullMarked
package dev.flxpoint.flow.fulfillment;

import org.jspecify.annotations.NullMarked;
