package dev.flxpoint.sandbox.internal.fulfillment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.SourceScope;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.Store;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the fulfillment request that a new shipment names. */
final class ShipmentTarget {
  private final Store store;
  private final Token token;

  ShipmentTarget(Store store, Token token) {
    this.store = store;
    this.token = token;
  }

  /**
   * Returns the fulfillment request.
   *
   * @throws Refusal 400 if the body names none, names the source of another token, or gives a
   *     number to an Account token's call without the source; 404 if there is none, or no such
   *     source
   */
  FulfillmentRequest find(JsonNode body) {
    Long source = source(body);
    Predicate<FulfillmentRequest> wanted = each -> source == null || each.sourceId() == source;
    boolean named = false;
    for (String name : List.of("fulfillmentRequestId", "purchaseOrderId")) {
      if (body.hasNonNull(name)) {
        named = true;
        wanted = wanted.and(each -> each.id() == body.get(name).asLong());
      }
    }
    if (body.hasNonNull("purchaseOrderNumber")) {
      named = true;
      wanted = wanted.and(each -> each.number().equals(body.get("purchaseOrderNumber").asText()));
    }
    if (!named) {
      throw Refusal.badRequest("body: fulfillmentRequestId or purchaseOrderNumber is required");
    }
    return store.visibleRequests(token).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new Refusal(404, "There is no such fulfillment request"));
  }

  private @Nullable Long source(JsonNode body) {
    boolean needed = token.type() == TokenType.SOURCE || body.hasNonNull("purchaseOrderNumber");
    return needed || body.hasNonNull("sourceId")
        ? SourceScope.fromBody(store.tokens(), token, "body.sourceId", body)
        : null;
  }
}
