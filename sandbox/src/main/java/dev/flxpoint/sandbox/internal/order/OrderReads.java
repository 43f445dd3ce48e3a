package dev.flxpoint.sandbox.internal.order;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Paging;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.Order;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists and reads orders. Of several cursors one is enough for an order to be listed; what became
 * of fulfillment requests and shipments does not change when the order itself was updated.
 */
final class OrderReads {
  private final Store store;

  OrderReads(Store store) {
    this.store = store;
  }

  Answer list(Call call) {
    Params params = call.params();
    boolean includeTags = params.flag("includeTags", false);
    ArrayNode page = Json.MAPPER.createArrayNode();
    Paging.of(params, "page")
        .cut(
            store.orders().visible(call.token()).stream()
                .filter(ordered(params.instant("orderedAfter")))
                .filter(status(params.text("status", "")))
                .filter(changed(params))
                .toList())
        .forEach(order -> page.add(json(order, includeTags)));
    return Answer.ok(page);
  }

  Answer get(Call call) {
    long id = call.params().requiredNumber("id");
    return Answer.ok(json(store.orders().find(call.token(), id), true));
  }

  private ObjectNode json(Order order, boolean includeTags) {
    return order.toJson(store.orders().requestsOf(order), includeTags);
  }

  private static Predicate<Order> ordered(@Nullable Instant cursor) {
    return order -> {
      String orderedAt = order.text("orderedAt");
      return cursor == null || (orderedAt != null && Instant.parse(orderedAt).isAfter(cursor));
    };
  }

  private static Predicate<Order> status(String wanted) {
    return order -> wanted.isEmpty() || wanted.equals(order.status());
  }

  private Predicate<Order> changed(Params params) {
    Instant order = params.instant("orderUpdatedAt");
    Instant requests = params.instant("fulfillmentRequestsUpdatedAt");
    Instant shipments = params.instant("shipmentsUpdatedAt");
    if (order == null && requests == null && shipments == null) {
      return each -> true;
    }
    Set<Long> shipped = shippedAfter(shipments);
    return each ->
        (order != null && each.updatedAt().isAfter(order))
            || (requests != null && isAskedAfter(each, requests))
            || shipped.contains(each.id());
  }

  private boolean isAskedAfter(Order order, Instant cursor) {
    return store.orders().requestsOf(order).stream()
        .map(FulfillmentRequest::changedAt)
        .anyMatch(changed -> changed.isAfter(cursor));
  }

  private Set<Long> shippedAfter(@Nullable Instant cursor) {
    Set<Long> orders = new HashSet<>();
    for (ObjectNode shipment : store.shipments()) {
      if (cursor != null && Instant.parse(shipment.get("updatedAt").asText()).isAfter(cursor)) {
        orders.add(shipment.get("orderId").asLong());
      }
    }
    return orders;
  }
}
