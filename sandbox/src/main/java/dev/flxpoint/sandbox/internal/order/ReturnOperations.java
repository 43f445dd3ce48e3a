package dev.flxpoint.sandbox.internal.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Paging;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Members;
import dev.flxpoint.sandbox.internal.store.Order;
import dev.flxpoint.sandbox.internal.store.Orders;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What buyers send back of orders. */
final class ReturnOperations {
  private static final List<String> COPIED =
      List.of("returnQuantity", "returnReason", "returnCondition", "refundedAmount");

  private final Store store;

  ReturnOperations(Store store) {
    this.store = store;
  }

  void register(Map<String, Handler> handlers) {
    handlers.put("createReturn", this::create);
    handlers.put("getReturns", this::list);
    handlers.put("getReturn", call -> Answer.ok(find(call, "id")));
    handlers.put("updateReturn", call -> Answer.ok(find(call, "id")));
    handlers.put("updateReturnItems", this::updateItems);
  }

  private Answer create(Call call) {
    JsonNode body = call.body();
    Order order = order(call.token(), body);
    if (body.path("items").isEmpty()) {
      throw Refusal.badRequest("body.items: at least one line is required");
    }
    long id = store.nextId(Ids.Kind.RETURN);
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("orderId", order.id())
            .put("returnNumber", body.path("returnNumber").asText("RET-" + id))
            .put("accountId", Tokens.ACCOUNT_ID)
            .put("totalReturnItems", body.path("items").size())
            .put("totalRmas", 0)
            .put("channelId", order.channelId());
    ArrayNode items = json.putArray("items");
    for (int i = 0; i < body.path("items").size(); i++) {
      items.add(item(id, order, body.path("items").get(i), "body.items[" + i + "]"));
    }
    store.orders().returns().put(id, json);
    String warning = order.status().equals(Order.OPEN) ? "" : "The order is " + order.status();
    ObjectNode answer = Json.object().put("warning", warning);
    answer.set("return", json);
    return Answer.ok(answer);
  }

  private Order order(Token token, JsonNode body) {
    if (!body.hasNonNull("orderId") && !body.hasNonNull("orderNumber")) {
      throw Refusal.badRequest("body: orderId or orderNumber is required");
    }
    String number = body.path("orderNumber").asText();
    return store.orders().visible(token).stream()
        .filter(
            each ->
                body.hasNonNull("orderId")
                    ? each.id() == body.get("orderId").asLong()
                    : number.equals(each.text("referenceNumber"))
                        || number.equals(each.text("orderNumber")))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("body: there is no such order"));
  }

  private ObjectNode item(long id, Order order, JsonNode sent, String place) {
    Predicate<ObjectNode> wanted =
        line ->
            sent.hasNonNull("orderItemId")
                ? line.get("id").asLong() == sent.get("orderItemId").asLong()
                : line.path("sku").asText().equals(sent.path("sku").asText("-"));
    ObjectNode line =
        order.lines().stream()
            .filter(wanted)
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest(place + " is not in order " + order.id()));
    int quantity = sent.path("returnQuantity").asInt();
    if (quantity < 1 || quantity > line.get("quantity").asInt()) {
      throw Refusal.badRequest(
          place + ".returnQuantity: " + quantity + " of " + line.get("quantity") + " ordered");
    }
    ObjectNode item =
        Json.object()
            .put("id", store.nextId(Ids.Kind.RETURN_ITEM))
            .put("returnId", id)
            .put("orderItemId", line.get("id").asLong());
    List.of("sku", "title", "salesPrice").forEach(name -> Members.copy(line, item, name));
    COPIED.forEach(name -> Members.copy(sent, item, name));
    return item;
  }

  private Answer list(Call call) {
    Params params = call.params();
    Long order = params.number("orderId");
    Long channel = params.number("channelId");
    ArrayNode page = Json.MAPPER.createArrayNode();
    page.addAll(
        Paging.of(params, "pageNumber")
            .cut(
                store.orders().returns().values().stream()
                    .filter(each -> isVisible(each, call.token()))
                    .filter(each -> order == null || each.get("orderId").asLong() == order)
                    .filter(each -> channel == null || each.get("channelId").asLong() == channel)
                    .toList()));
    return Answer.ok(page);
  }

  private Answer updateItems(Call call) {
    ObjectNode found = find(call, "Id");
    for (int i = 0; i < call.body().size(); i++) {
      JsonNode sent = call.body().get(i);
      ObjectNode item = null;
      for (JsonNode each : found.get("items")) {
        if (each.get("id").asLong() == sent.path("id").asLong()) {
          item = (ObjectNode) each;
        }
      }
      if (item == null) {
        throw Refusal.badRequest("body[" + i + "].id is not in return " + found.get("id"));
      }
      Members.copy(sent, item, "refundedAmount");
    }
    return Answer.ok(found);
  }

  private ObjectNode find(Call call, String variable) {
    long id = call.params().requiredNumber(variable);
    ObjectNode found = store.orders().returns().get(id);
    if (found == null || !isVisible(found, call.token())) {
      throw new Refusal(404, "There is no return " + id);
    }
    return found;
  }

  private static boolean isVisible(ObjectNode found, Token token) {
    return Orders.isVisible(found.get("channelId").asLong(), token);
  }
}
