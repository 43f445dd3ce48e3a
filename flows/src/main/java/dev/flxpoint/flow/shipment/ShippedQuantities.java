package dev.flxpoint.flow.shipment;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How much of each line of a fulfillment request is shipped, by names that people can read. */
final class ShippedQuantities {
  private ShippedQuantities() {}

  /** Returns those of a request that somebody was given; what it does not say is 0. */
  static Map<String, Integer> given(FulfillmentRequest request) {
    Map<String, Integer> quantities = new LinkedHashMap<>();
    for (FulfillmentRequestItem item : items(request)) {
      quantities.merge(
          name(item), Objects.requireNonNullElse(item.shippedQuantity(), 0), Integer::sum);
    }
    return quantities;
  }

  /** Returns those that an answer states, without the lines of which it states none. */
  static Map<String, Integer> stated(FulfillmentRequest request) {
    Map<String, Integer> quantities = new LinkedHashMap<>();
    for (FulfillmentRequestItem item : items(request)) {
      if (item.shippedQuantity() != null) {
        quantities.merge(name(item), item.shippedQuantity(), Integer::sum);
      }
    }
    return quantities;
  }

  static List<FulfillmentRequestItem> items(FulfillmentRequest request) {
    return Objects.requireNonNullElse(request.fulfillmentRequestItems(), List.of());
  }

  /** Names a line; two lines that cannot be told apart have one name, and count together. */
  static String name(FulfillmentRequestItem item) {
    if (item.id() != null) {
      return "line " + item.id();
    }
    return item.orderItemId() != null
        ? "order item " + item.orderItemId()
        : "SKU " + String.valueOf(item.sku()).replaceAll("\\s", " ");
  }
}
