package dev.flxpoint.flow.order;

import dev.flxpoint.api.model.Order;
import dev.flxpoint.api.model.Shipment;
import java.util.List;
import java.util.Set;

/**
 * An order in which something changed. Immutable.
 *
 * @param order as it is now, with its fulfillment requests where the API shows them
 * @param parts what changed, as far as the answers tell; empty if they do not, as where a
 *     fulfillment request changed that shows no time of it
 * @param shipments those that are new or changed, in the order in which they were created
 */
public record OrderChange(Order order, Set<Part> parts, List<Shipment> shipments) {
  /** What may have changed. */
  public enum Part {
    /** The order itself. */
    ORDER,

    /** What sources are asked to ship of it. */
    FULFILLMENT_REQUESTS,

    /** What is shipped of it: see {@link OrderChange#shipments}. */
    SHIPMENTS
  }

  /** Copies set and list. */
  public OrderChange {
    parts = Set.copyOf(parts);
    shipments = List.copyOf(shipments);
  }

  /** Returns whether that changed. */
  public boolean isOf(Part part) {
    return parts.contains(part);
  }
}
