package dev.flxpoint.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.operation.Operations;
import dev.flxpoint.sandbox.internal.text.Json;

/**
 * Does with orders what the channel does not do itself: what workflows, people in the app and
 * suppliers do. It costs no request, and the next read shows it.
 *
 * <p>All methods throw an {@link IllegalArgumentException} if there is no order, or shipment, with
 * that id, and an {@link IllegalStateException} if it cannot be done as things are. Safe for use by
 * many threads.
 */
public final class SandboxOrders {
  private final Operations operations;

  SandboxOrders(Operations operations) {
    this.operations = operations;
  }

  /** Puts an order on hold. */
  public void hold(long orderId, HoldReason reason) {
    happen("hold", orderId, "reason", reason.text());
  }

  /** Opens an order again; sources are asked to ship what they have for sale of it. */
  public void release(long orderId) {
    happen("release", orderId, "", "");
  }

  /** Cancels an order, and what sources are asked to ship of it, unless it is shipped in part. */
  public void cancel(long orderId) {
    happen("cancel", orderId, "", "");
  }

  /** Acknowledges an Open order for its sources. Lines that nobody has go to the first source. */
  public void acknowledge(long orderId) {
    happen("acknowledge", orderId, "", "");
  }

  /**
   * Ships all that is left of an Open order, one parcel for each source, and returns the id of the
   * last shipment. Lines that nobody has for sale go to the first source.
   */
  public long ship(long orderId, String trackingNumber) {
    return happen("ship", orderId, "trackingNumber", trackingNumber);
  }

  /** Gives a shipment another tracking number. */
  public void correctTracking(long shipmentId, String trackingNumber) {
    happen("track", shipmentId, "trackingNumber", trackingNumber);
  }

  private long happen(String event, long id, String member, String value) {
    ObjectNode with = Json.object().put("event", event).put("id", id);
    return operations.happen(member.isEmpty() ? with : with.put(member, value));
  }
}
