package dev.flxpoint.sandbox.internal.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Members;
import dev.flxpoint.sandbox.internal.store.Order;
import dev.flxpoint.sandbox.internal.store.Orders.Duplicates;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.Times;
import dev.flxpoint.sandbox.internal.text.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Takes an order that a channel pushes, and asks sources to ship it or puts it on hold. */
final class OrderCreation {
  private static final List<String> COPIED =
      List.of("orderNumber", "referenceNumber", "shippingText", "note");
  private static final List<String> ADDRESSES = List.of("shippingAddress", "billingAddress");

  private final Store store;
  private final OrderRouting routing;

  OrderCreation(Store store, OrderRouting routing) {
    this.store = store;
    this.routing = routing;
  }

  Answer create(Call call) {
    JsonNode body = call.body();
    long channel = channel(call);
    checkLines(body.path("orderItems"));
    List<Order> known = known(channel, body.path("referenceNumber"));
    Duplicates duplicates = store.orders().duplicates();
    if (!known.isEmpty() && duplicates == Duplicates.SAME_ORDER) {
      return answer(known.get(0));
    }
    Order order = order(channel, body);
    store.orders().add(order);
    String obstacle =
        !known.isEmpty() && duplicates == Duplicates.ON_HOLD
            ? "duplicate order protection"
            : routing.obstacle(order);
    if (obstacle == null) {
      routing.route(order);
    } else {
      order.enter(Order.ON_HOLD, obstacle, store.exactNow());
    }
    return answer(order);
  }

  private Answer answer(Order order) {
    return Answer.ok(order.toJson(store.orders().requestsOf(order), false));
  }

  private List<Order> known(long channel, JsonNode number) {
    return store.orders().all().stream()
        .filter(each -> number.isTextual() && each.channelId() == channel)
        .filter(each -> number.asText().equals(each.text("referenceNumber")))
        .toList();
  }

  private long channel(Call call) {
    JsonNode sent = call.body().path("channelId");
    if (call.token().type() == TokenType.CHANNEL) {
      long own = call.token().owner();
      if (sent.isNumber() && sent.asLong() != own) {
        throw Refusal.badRequest(
            "body.channelId: this token belongs to channel " + own + ", not to " + sent);
      }
      return own;
    }
    if (!sent.isNumber()) {
      throw Refusal.badRequest("body.channelId is required with an Account token");
    }
    if (!store.tokens().hasOwner(TokenType.CHANNEL, sent.asLong())) {
      throw Refusal.badRequest("body.channelId: there is no channel " + sent);
    }
    return sent.asLong();
  }

  private static void checkLines(JsonNode lines) {
    if (lines.isEmpty()) {
      throw Refusal.badRequest("body.orderItems: at least one line is required");
    }
    for (int i = 0; i < lines.size(); i++) {
      String place = "body.orderItems[" + i + "]";
      JsonNode line = lines.get(i);
      if (!line.hasNonNull("sku") && !line.hasNonNull("externalListingId")) {
        throw Refusal.badRequest(place + ": sku or externalListingId is required");
      }
      if (line.path("quantity").asInt() < 1) {
        throw Refusal.badRequest(
            place
                + ".quantity must be at least 1 but was "
                + line.path("quantity").asText("absent"));
      }
    }
  }

  private Order order(long channel, JsonNode body) {
    long id = store.nextId(Ids.Kind.ORDER);
    ObjectNode json = Json.object().put("id", id).put("channelId", channel);
    COPIED.forEach(name -> Members.copy(body, json, name));
    if (!json.has("orderNumber")) {
      json.put("orderNumber", "SO-" + id);
    }
    json.put("importedFrom", channel)
        .put(
            "orderedAt",
            body.hasNonNull("orderedAt")
                ? Times.normalize(body.get("orderedAt").asText())
                : store.now().toString());
    for (String name : ADDRESSES) {
      if (body.path(name) instanceof ObjectNode sent) {
        json.set(name, sent.deepCopy().put("id", store.nextId(Ids.Kind.ADDRESS)));
      }
    }
    BigDecimal total = BigDecimal.ZERO;
    List<ObjectNode> lines = new ArrayList<>();
    for (JsonNode sent : body.path("orderItems")) {
      ObjectNode line =
          Json.object()
              .put("id", store.nextId(Ids.Kind.ORDER_ITEM))
              .put("sku", sent.path(sent.hasNonNull("sku") ? "sku" : "externalListingId").asText())
              .put("quantity", sent.get("quantity").asInt());
      if (sent.hasNonNull("price")) {
        line.set("salesPrice", sent.get("price"));
        total =
            total.add(
                sent.get("price").decimalValue().multiply(sent.get("quantity").decimalValue()));
      }
      lines.add(line);
    }
    return new Order(json.put("orderTotal", total), lines, store.exactNow());
  }
}
