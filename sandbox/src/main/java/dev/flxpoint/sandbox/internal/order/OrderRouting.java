package dev.flxpoint.sandbox.internal.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.store.FulfillmentLine;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Inventory;
import dev.flxpoint.sandbox.internal.store.Order;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks sources to ship what was ordered: one fulfillment request for each source. */
final class OrderRouting {
  static final String UNMANAGED = "unmanaged line item";
  static final String NO_STOCK = "no stock at source";

  private final Store store;

  OrderRouting(Store store) {
    this.store = store;
  }

  /**
   * Returns why an order cannot be routed; null if it can. While no source has anything for sale
   * there is nothing to judge a line by.
   */
  @Nullable String obstacle(Order order) {
    if (!store.isAnythingForSale()) {
      return null;
    }
    for (ObjectNode line : order.lines()) {
      ObjectNode variant = variant(line);
      if (variant == null) {
        return UNMANAGED;
      }
      JsonNode stock = variant.path("quantity");
      if (stock.isNumber() && stock.asInt() < line.get("quantity").asInt()) {
        return NO_STOCK;
      }
    }
    return null;
  }

  /** Asks for the lines that some source has for sale and that nobody was asked for yet. */
  void route(Order order) {
    Map<Long, List<FulfillmentLine>> lines = new TreeMap<>();
    for (ObjectNode line : unasked(order)) {
      ObjectNode variant = variant(line);
      Long source = store.sourceOf(line.get("sku").asText());
      if (variant != null && source != null) {
        lines.computeIfAbsent(source, id -> new ArrayList<>()).add(asked(line, variant));
      }
    }
    lines.forEach((source, asked) -> ask(order, source, asked));
  }

  /** Asks a source for all that nobody was asked for yet, whether it has it for sale or not. */
  void route(Order order, long source) {
    List<FulfillmentLine> lines = new ArrayList<>();
    for (ObjectNode line : unasked(order)) {
      ObjectNode variant = variant(line);
      ObjectNode madeUp = Json.object().put("id", line.get("id").asLong());
      lines.add(asked(line, variant == null ? madeUp.put("sku", text(line)) : variant));
    }
    if (!lines.isEmpty()) {
      ask(order, source, lines);
    }
  }

  private void ask(Order order, long source, List<FulfillmentLine> lines) {
    store.add(
        new FulfillmentRequest(
            store.nextId(Ids.Kind.FULFILLMENT_REQUEST),
            source,
            order.id(),
            store.exactNow(),
            order.address(),
            lines));
  }

  private FulfillmentLine asked(ObjectNode line, ObjectNode variant) {
    return new FulfillmentLine(
        store.nextId(Ids.Kind.FULFILLMENT_REQUEST_ITEM),
        line.get("id").asLong(),
        variant,
        line.get("quantity").asInt());
  }

  private List<ObjectNode> unasked(Order order) {
    List<Long> asked =
        store.orders().requestsOf(order).stream()
            .filter(request -> request.status() != FulfillmentRequest.Status.CANCELED)
            .flatMap(request -> request.lines().stream())
            .map(FulfillmentLine::orderItemId)
            .toList();
    return order.lines().stream().filter(line -> !asked.contains(line.get("id").asLong())).toList();
  }

  private @Nullable ObjectNode variant(ObjectNode line) {
    Long source = store.sourceOf(text(line));
    if (source == null) {
      return null;
    }
    Inventory inventory = store.inventory(source);
    return inventory.variant(text(line));
  }

  private static String text(ObjectNode line) {
    return line.path("sku").asText();
  }
}
