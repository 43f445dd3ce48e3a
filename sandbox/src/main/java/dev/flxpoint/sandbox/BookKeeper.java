package dev.flxpoint.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.store.FulfillmentLine;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.Inventory;
import dev.flxpoint.sandbox.internal.store.Inventory.Fate;
import dev.flxpoint.sandbox.internal.store.Order;
import dev.flxpoint.sandbox.internal.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts what is remembered of a source into public words. */
final class BookKeeper {
  private BookKeeper() {}

  static Books read(Store store, long sourceId) {
    Inventory inventory = store.inventory(sourceId);
    return new Books(
        parents(inventory),
        variants(inventory),
        Collections.unmodifiableMap(new TreeMap<>(inventory.counts(Fate.REFUSED))),
        store.requestsOf(sourceId).stream().map(BookKeeper::request).toList(),
        store.shipments().stream()
            .filter(each -> each.get("sourceId").asLong() == sourceId)
            .map(BookKeeper::shipment)
            .toList(),
        store.orders().all().stream().map(BookKeeper::order).toList());
  }

  private static Map<String, Books.Parent> parents(Inventory inventory) {
    Map<String, Integer> upserts = inventory.counts(Fate.PARENT_UPSERTED);
    Map<String, Books.Parent> parents = new TreeMap<>();
    for (ObjectNode parent : inventory.parents()) {
      String sku = parent.get("sku").asText();
      String title = parent.has("title") ? parent.get("title").asText() : null;
      parents.put(
          sku,
          new Books.Parent(parent.get("id").asLong(), sku, title, upserts.getOrDefault(sku, 0)));
    }
    return Collections.unmodifiableMap(parents);
  }

  private static Map<String, Books.Variant> variants(Inventory inventory) {
    Map<String, Integer> upserts = inventory.counts(Fate.VARIANT_UPSERTED);
    Map<String, Integer> updates = inventory.counts(Fate.VARIANT_UPDATED);
    Map<String, Books.Variant> variants = new TreeMap<>();
    for (ObjectNode variant : inventory.variants()) {
      String sku = variant.get("sku").asText();
      variants.put(
          sku,
          new Books.Variant(
              variant.get("id").asLong(),
              sku,
              inventory.parentOf(variant).get("sku").asText(),
              variant.has("quantity") ? variant.get("quantity").asInt() : null,
              amount(variant.get("cost")),
              amount(variant.get("inventoryListPrice")),
              upserts.getOrDefault(sku, 0),
              updates.getOrDefault(sku, 0)));
    }
    return Collections.unmodifiableMap(variants);
  }

  private static Books.Request request(FulfillmentRequest request) {
    return new Books.Request(
        request.id(),
        request.number(),
        request.status().text(),
        request.shippedStatus(),
        request.failure(),
        request.lines().stream().map(BookKeeper::line).toList(),
        request.history().stream()
            .map(each -> new Books.Transition(each.status().text(), each.at()))
            .toList());
  }

  private static Books.Line line(FulfillmentLine line) {
    return new Books.Line(
        line.id(),
        line.sku(),
        line.quantity(),
        line.acknowledged(),
        line.canceled(),
        line.shipped());
  }

  private static Books.Shipment shipment(ObjectNode shipment) {
    Map<String, Integer> quantities = new TreeMap<>();
    shipment
        .get("shipmentItems")
        .forEach(
            item ->
                quantities.merge(
                    item.get("sku").asText(), item.get("quantity").asInt(), Integer::sum));
    return new Books.Shipment(
        shipment.get("id").asLong(),
        shipment.get("fulfillmentRequestId").asLong(),
        shipment.get("trackingNumber").asText(),
        Collections.unmodifiableMap(quantities),
        Instant.parse(shipment.get("insertedAt").asText()));
  }

  private static Books.Order order(Order order) {
    Map<String, Integer> quantities = new TreeMap<>();
    order
        .lines()
        .forEach(
            line ->
                quantities.merge(
                    line.path("sku").asText(), line.get("quantity").asInt(), Integer::sum));
    Order.Transition last = order.history().get(order.history().size() - 1);
    return new Books.Order(
        order.id(),
        order.channelId(),
        order.text("referenceNumber"),
        last.status(),
        last.reason(),
        Collections.unmodifiableMap(quantities),
        order.history().stream()
            .map(each -> new Books.Transition(each.status(), each.at()))
            .toList());
  }

  private static @Nullable BigDecimal amount(@Nullable JsonNode value) {
    return value == null ? null : value.decimalValue();
  }
}
