/**
 * How far is a flow, and which rows were not taken?
 *
 * <p>The flows themselves are below: {@link dev.flxpoint.flow.inventory.InventoryPush}, {@link
 * dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller}, {@link
 * dev.flxpoint.flow.shipment.ShipmentPush}, {@link dev.flxpoint.flow.listing.ListingPublish} and
 * {@link dev.flxpoint.flow.listing.ListingSync}.
 */
@NullMarked
package dev.flxpoint.flow;

import org.jspecify.annotations.NullMarked;
