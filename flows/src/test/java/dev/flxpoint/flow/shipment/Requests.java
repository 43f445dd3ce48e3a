package dev.flxpoint.flow.shipment;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import java.util.List;

/** Fulfillment requests for tests. */
final class Requests {
  private Requests() {}

  static FulfillmentRequest of(long id, FulfillmentRequestItem... items) {
    return FulfillmentRequest.builder().id(id).fulfillmentRequestItems(List.of(items)).build();
  }

  /** Returns a line whose ids are 100 and 200 more than the given one. */
  static FulfillmentRequestItem line(long id, String sku, int quantity, int shipped) {
    return FulfillmentRequestItem.builder()
        .id(100 + id)
        .orderItemId(200 + id)
        .sku(sku)
        .quantity(quantity)
        .shippedQuantity(shipped)
        .build();
  }
}
