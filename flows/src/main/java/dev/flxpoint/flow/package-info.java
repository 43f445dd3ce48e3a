/**
 * How far is a flow, and what became of its rows?
 *
 * <p>The flows themselves are below: {@link dev.flxpoint.flow.inventory.InventoryPush}, {@link
 * dev.flxpoint.flow.fulfillment.ShipmentPush} and {@link dev.flxpoint.flow.fulfillment.Shipping}.
 */
@NullMarked
package dev.flxpoint.flow;

import org.jspecify.annotations.NullMarked;
