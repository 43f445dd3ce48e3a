/** How are fulfillment requests handed over to another program? */
@NullMarked
package dev.flxpoint.cli.internal.fulfillment;

import org.jspecify.annotations.NullMarked;
