package dev.flxpoint.sandbox.internal.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.fulfillment.ShipmentCreation;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest.Status;
import dev.flxpoint.sandbox.internal.store.Order;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others do with orders: workflows, people in the app, and suppliers. */
public final class OrderEvents {
  private final Store store;
  private final OrderOperations operations;
  private final OrderRouting routing;

  public OrderEvents(Store store) {
    this.store = store;
    this.operations = new OrderOperations(store);
    this.routing = new OrderRouting(store);
  }

  /**
   * Lets an event happen and returns the id of what it is about.
   *
   * @param event which, and its {@code id}, {@code reason} or {@code trackingNumber}
   * @throws IllegalArgumentException if there is no order or shipment with that id
   * @throws IllegalStateException if it cannot happen as things are
   */
  public long happen(JsonNode event) {
    try {
      return switch (event.path("event").asText()) {
        case "hold" -> enter(event, Order.ON_HOLD, event.path("reason").asText());
        case "release" -> enter(event, Order.OPEN, null);
        case "cancel" -> enter(event, Order.CANCELED, null);
        case "acknowledge" -> acknowledge(order(event));
        case "ship" -> ship(order(event), event.path("trackingNumber").asText());
        case "track" -> track(event);
        default -> throw new IllegalArgumentException("Unknown event: " + event);
      };
    } catch (Refusal e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private long enter(JsonNode event, String status, @Nullable String reason) {
    Order order = order(event);
    operations.enter(order, status, reason);
    return order.id();
  }

  private long acknowledge(Order order) {
    asked(order).stream()
        .filter(request -> request.status() != Status.ACKNOWLEDGED)
        .forEach(request -> request.acknowledge(store.exactNow()));
    return order.id();
  }

  /** Ships all that is open, one parcel for each source, and returns the id of the last. */
  private long ship(Order order, String trackingNumber) {
    long last = 0;
    ObjectNode parcel = Json.object().put("trackingNumber", trackingNumber).put("carrier", "UPS");
    for (FulfillmentRequest request : asked(order)) {
      last = new ShipmentCreation(store).shipOpen(request, parcel).get("id").asLong();
    }
    return last;
  }

  private long track(JsonNode event) {
    long id = event.path("id").asLong();
    ObjectNode shipment =
        store.shipments().stream()
            .filter(each -> each.get("id").asLong() == id)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no shipment " + id));
    shipment.set("trackingNumber", event.get("trackingNumber"));
    shipment.put("updatedAt", store.now().toString());
    return id;
  }

  /** Returns what sources still have to ship; what nobody was asked for, the first source is. */
  private List<FulfillmentRequest> asked(Order order) {
    if (!order.status().equals(Order.OPEN)) {
      throw new IllegalStateException("Order " + order.id() + " is " + order.status());
    }
    routing.route(order, store.tokens().owners(TokenType.SOURCE).get(0));
    List<FulfillmentRequest> open =
        store.orders().requestsOf(order).stream()
            .filter(
                each ->
                    List.of("Awaiting Shipment", "Partially Shipped")
                        .contains(each.shippedStatus()))
            .filter(each -> each.status() != Status.FAILED)
            .toList();
    if (open.isEmpty()) {
      throw new IllegalStateException("Nothing is left to ship of order " + order.id());
    }
    return open;
  }

  private Order order(JsonNode event) {
    Order order = store.orders().get(event.path("id").asLong());
    if (order == null) {
      throw new IllegalArgumentException("There is no order " + event.path("id"));
    }
    return order;
  }
}
