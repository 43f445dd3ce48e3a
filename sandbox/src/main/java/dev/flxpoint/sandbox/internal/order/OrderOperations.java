package dev.flxpoint.sandbox.internal.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest.Status;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Order;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of a channel's orders. */
public final class OrderOperations {
  private static final Set<Status> CANCELABLE =
      Set.of(Status.PROCESSING, Status.PROCESSED, Status.ACKNOWLEDGED);

  private final Store store;
  private final OrderRouting routing;

  public OrderOperations(Store store) {
    this.store = store;
    this.routing = new OrderRouting(store);
  }

  public void register(Map<String, Handler> handlers) {
    OrderReads reads = new OrderReads(store);
    handlers.put("createOrder", new OrderCreation(store, routing)::create);
    handlers.put("getOrders", reads::list);
    handlers.put("getOrder", reads::get);
    handlers.put("updateOrderStatus", this::updateStatus);
    handlers.put("updateOrderTags", this::updateTags);
    handlers.put("createOrderItem", this::addItem);
    handlers.put("syncOrderAccounting", this::syncAccounting);
    handlers.put("linkOrders", this::link);
    new ReturnOperations(store).register(handlers);
  }

  private Answer updateStatus(Call call) {
    Order order = find(call, "id");
    String status = call.params().text("status", "");
    enter(order, status, null);
    return Answer.empty(201);
  }

  /** Opening an order asks sources for it, and canceling one cancels what is not shipped. */
  void enter(Order order, String status, @Nullable String reason) {
    order.enter(status, reason, store.exactNow());
    if (status.equals(Order.OPEN)) {
      routing.route(order);
    } else if (status.equals(Order.CANCELED)) {
      store.orders().requestsOf(order).stream()
          .filter(request -> CANCELABLE.contains(request.status()) && !isShipped(request))
          .forEach(request -> request.cancel(store.exactNow()));
    }
  }

  private static boolean isShipped(FulfillmentRequest request) {
    return request.lines().stream().anyMatch(line -> line.shipped() > 0);
  }

  private Answer updateTags(Call call) {
    JsonNode body = call.body();
    Order order = find(call, "id");
    return Answer.ok(order.tag(body.path("add"), body.path("remove"), store.exactNow()));
  }

  private Answer addItem(Call call) {
    Order order = find(call, "orderId");
    if (!order.status().equals(Order.OPEN)) {
      throw Refusal.badRequest(
          "Order "
              + order.id()
              + " is "
              + order.status()
              + "; its lines can be changed while Open");
    }
    JsonNode body = call.body();
    if (!body.hasNonNull("productVariantId") && !body.hasNonNull("listingVariantId")) {
      throw Refusal.badRequest("body: productVariantId or listingVariantId is required");
    }
    if (body.path("quantity").asInt() < 1) {
      throw Refusal.badRequest(
          "body.quantity must be at least 1 but was " + body.path("quantity").asInt());
    }
    ObjectNode line =
        Json.object()
            .put("id", store.nextId(Ids.Kind.ORDER_ITEM))
            .put("quantity", body.get("quantity").asInt());
    for (String name : new String[] {"productVariantId", "listingVariantId"}) {
      if (body.hasNonNull(name)) {
        line.set(name, body.get(name));
      }
    }
    if (body.hasNonNull("price")) {
      line.set("salesPrice", body.get("price"));
    }
    order.addLine(line, store.exactNow());
    return Answer.ok(line);
  }

  private Answer syncAccounting(Call call) {
    find(call, "id").touch(store.exactNow());
    return Answer.empty(200);
  }

  /** Tries those again that were held since a line of theirs matched nothing. */
  private Answer link(Call call) {
    ArrayNode linked = Json.MAPPER.createArrayNode();
    for (Order order : store.orders().visible(call.token())) {
      boolean isHeld =
          order.status().equals(Order.ON_HOLD)
              && OrderRouting.UNMANAGED.equals(
                  order.history().get(order.history().size() - 1).reason());
      if (isHeld && routing.obstacle(order) == null) {
        enter(order, Order.OPEN, null);
        linked.add(order.id());
      }
    }
    return Answer.ok(linked);
  }

  private Order find(Call call, String variable) {
    return store.orders().find(call.token(), call.params().requiredNumber(variable));
  }
}
