/** How is what a source is asked for shipped? */
@NullMarked
package dev.flxpoint.flow.fulfillment;

import org.jspecify.annotations.NullMarked;
