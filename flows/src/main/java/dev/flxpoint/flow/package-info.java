/**
 * How far is a flow, which rows were not taken, and how is one started and ended?
 *
 * <p>The flows themselves are below: {@link dev.flxpoint.flow.inventory.InventoryPush}, {@link
 * dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller}, {@link
 * dev.flxpoint.flow.shipment.ShipmentPush}, {@link dev.flxpoint.flow.listing.ListingPublish},
 * {@link dev.flxpoint.flow.listing.ListingSync}, {@link dev.flxpoint.flow.order.OrderPush} and
 * {@link dev.flxpoint.flow.order.OrderFeed}.
 */
@NullMarked
package dev.flxpoint.flow;

import org.jspecify.annotations.NullMarked;
