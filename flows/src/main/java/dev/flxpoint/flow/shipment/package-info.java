/** How does a parcel reach the API once, whatever fails? */
@NullMarked
package dev.flxpoint.flow.shipment;

import org.jspecify.annotations.NullMarked;
