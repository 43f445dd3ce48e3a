package dev.flxpoint.flow.shipment;

import dev.flxpoint.api.model.FulfillmentRequestItem;
import org.jspecify.annotations.Nullable;

/** How much of what is in a parcel; named by a SKU or by the id of an order line. Immutable. */
record ParcelLine(@Nullable String sku, @Nullable Long orderItemId, int quantity) {
  ParcelLine {
    if (quantity < 1) {
      throw new IllegalArgumentException(
          "A parcel holds at least 1 of " + named(sku, orderItemId) + ", not " + quantity);
    }
  }

  boolean isOf(FulfillmentRequestItem item) {
    return sku != null
        ? sku.equals(item.sku())
        : orderItemId != null && orderItemId.equals(item.orderItemId());
  }

  /** Names what it holds for people. */
  String name() {
    return named(sku, orderItemId);
  }

  private static String named(@Nullable String sku, @Nullable Long orderItemId) {
    return sku != null ? sku : "order item " + orderItemId;
  }
}
