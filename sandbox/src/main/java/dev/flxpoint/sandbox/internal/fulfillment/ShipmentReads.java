package dev.flxpoint.sandbox.internal.fulfillment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Paging;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists and reads shipments; every order of the sandbox came through the first channel. */
public final class ShipmentReads {
  private final Store store;

  public ShipmentReads(Store store) {
    this.store = store;
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("getShipments", this::list);
    handlers.put("getShipment", this::get);
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

  private List<ObjectNode> visible(Token token) {
    boolean stranger =
        token.type() == TokenType.CHANNEL && token.owner() != Tokens.FIRST_CHANNEL_ID;
    return stranger ? List.of() : store.shipments();
  }

  private static Predicate<ObjectNode> equal(String member, @Nullable Long wanted) {
    return each -> wanted == null || each.get(member).asLong() == wanted;
  }

  private static Predicate<ObjectNode> after(String member, @Nullable Instant cursor) {
    return each -> cursor == null || Instant.parse(each.get(member).asText()).isAfter(cursor);
  }
}
