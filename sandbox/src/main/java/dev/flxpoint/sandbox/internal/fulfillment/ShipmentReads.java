package dev.flxpoint.sandbox.internal.fulfillment;

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
import dev.flxpoint.sandbox.internal.store.Members;
import dev.flxpoint.sandbox.internal.store.Order;
import dev.flxpoint.sandbox.internal.store.Orders;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists and reads shipments, and flags those that a channel did not take. */
public final class ShipmentReads {
  private final Store store;

  public ShipmentReads(Store store) {
    this.store = store;
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("getShipments", this::list);
    handlers.put("getShipment", this::get);
    handlers.put("flagShipmentsWithErrors", this::flag);
  }

  private Answer list(Call call) {
    Params params = call.params();
    Paging paging = Paging.of(params, "filterPageNumber", "filterPageSize");
    List<ObjectNode> rows =
        visible(call.token()).stream()
            .filter(equal("orderId", params.number("findByOrderId")))
            .filter(equal("fulfillmentRequestId", params.number("findByPurchaseOrderId")))
            .filter(after("insertedAt", params.instant("filterCreatedAfter")))
            .filter(after("updatedAt", params.instant("filterUpdatedAfter")))
            .toList();
    ArrayNode page = Json.MAPPER.createArrayNode();
    page.addAll(paging.cut(rows));
    return Answer.ok(page);
  }

  private Answer get(Call call) {
    long id = call.params().requiredNumber("id");
    return visible(call.token()).stream()
        .filter(equal("id", id))
        .findFirst()
        .map(Answer::ok)
        .orElseThrow(() -> new Refusal(404, "There is no shipment " + id));
  }

  /** What counts of each is its id and its error; all of them are flagged, or none. */
  private Answer flag(Call call) {
    List<ObjectNode> flagged = new ArrayList<>();
    for (int i = 0; i < call.body().size(); i++) {
      long id = call.body().get(i).path("id").asLong();
      String place = "body[" + i + "].id: ";
      flagged.add(
          visible(call.token()).stream()
              .filter(equal("id", id))
              .findFirst()
              .orElseThrow(() -> Refusal.badRequest(place + "there is no shipment " + id)));
    }
    ArrayNode answer = Json.MAPPER.createArrayNode();
    for (int i = 0; i < flagged.size(); i++) {
      Members.copy(call.body().get(i), flagged.get(i), "syncError");
      flagged.get(i).put("syncedToChannel", false).put("updatedAt", store.now().toString());
      answer.add(flagged.get(i));
    }
    return Answer.ok(answer);
  }

  private List<ObjectNode> visible(Token token) {
    return store.shipments().stream()
        .filter(each -> Orders.isVisible(channelOf(each), token))
        .toList();
  }

  private long channelOf(ObjectNode shipment) {
    Order order = store.orders().get(shipment.get("orderId").asLong());
    return order == null ? Tokens.FIRST_CHANNEL_ID : order.channelId();
  }

  private static Predicate<ObjectNode> equal(String member, @Nullable Long wanted) {
    return each -> wanted == null || each.get(member).asLong() == wanted;
  }

  private static Predicate<ObjectNode> after(String member, @Nullable Instant cursor) {
    return each -> cursor == null || Instant.parse(each.get(member).asText()).isAfter(cursor);
  }
}
