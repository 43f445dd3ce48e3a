package dev.flxpoint.sandbox.internal.fulfillment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.store.FulfillmentLine;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Members;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.Times;
import dev.flxpoint.sandbox.internal.text.Json;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Creates shipments: all of their items or none.
 *
 * <p>A tracking number that the source has used is refused, as the spec says of a call that does
 * not allow duplicates. One that does gets a second shipment, so that a client that ships twice is
 * caught; what the API answers is not documented.
 */
public final class ShipmentCreation {
  private static final List<String> COPIED =
      List.of("note", "trackingUrl", "trackingNumber", "carrier", "method");

  private final Store store;

  public ShipmentCreation(Store store) {
    this.store = store;
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("createShipment", this::create);
  }

  private Answer create(Call call) {
    JsonNode body = call.body();
    FulfillmentRequest request = new ShipmentTarget(store, call.token()).find(body);
    request.checkShippable();
    JsonNode shipment = body.path("shipment");
    checkTrackingNumber(body, shipment.path("trackingNumber").asText(), request.sourceId());
    return Answer.ok(ship(request, shipment, quantities(request, shipment.path("shipmentItems"))));
  }

  /** Ships all that is open of a request, which can be shipped, in one parcel. */
  public ObjectNode shipOpen(FulfillmentRequest request, JsonNode shipment) {
    Map<FulfillmentLine, Integer> quantities = new LinkedHashMap<>();
    request.lines().stream()
        .filter(line -> line.open() > 0)
        .forEach(line -> quantities.put(line, line.open()));
    return ship(request, shipment, quantities);
  }

  private ObjectNode ship(
      FulfillmentRequest request, JsonNode shipment, Map<FulfillmentLine, Integer> quantities) {
    quantities.forEach(FulfillmentLine::ship);
    request.shipped(store.exactNow());
    ObjectNode created = json(request, shipment, quantities);
    store.shipments().add(created);
    return created;
  }

  private void checkTrackingNumber(JsonNode body, String number, long sourceId) {
    boolean known =
        store.shipments().stream()
            .filter(each -> each.get("sourceId").asLong() == sourceId)
            .anyMatch(each -> each.get("trackingNumber").asText().equals(number));
    if (known && !body.path("allowDuplicateTrackingNumbers").asBoolean()) {
      throw Refusal.badRequest(
          "body.shipment.trackingNumber: "
              + Texts.shorten(number)
              + " is known already; allowDuplicateTrackingNumbers would allow it");
    }
  }

  private static Map<FulfillmentLine, Integer> quantities(
      FulfillmentRequest request, JsonNode items) {
    if (items.isEmpty()) {
      throw Refusal.badRequest("body.shipment.shipmentItems: at least one item is required");
    }
    Map<FulfillmentLine, Integer> quantities = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String place = "body.shipment.shipmentItems[" + i + "]";
      JsonNode item = items.get(i);
      int quantity = item.path("quantity").asInt();
      if (quantity < 1) {
        throw Refusal.badRequest(place + ".quantity must be at least 1 but was " + quantity);
      }
      FulfillmentLine line = line(request, item, place);
      int total = quantities.merge(line, quantity, Integer::sum);
      if (total > line.open()) {
        throw Refusal.badRequest(
            place
                + ".quantity: only "
                + line.open()
                + " of "
                + line.sku()
                + " are left to ship, not "
                + total);
      }
    }
    return quantities;
  }

  private static FulfillmentLine line(FulfillmentRequest request, JsonNode item, String place) {
    Predicate<FulfillmentLine> wanted =
        line ->
            (!item.hasNonNull("sku") || item.get("sku").asText().equals(line.sku()))
                && matches(item, "sourceVariantId", line.variantId())
                && matches(item, "inventoryVariantId", line.variantId())
                && matches(item, "orderItemId", line.orderItemId())
                && matches(item, "purchaseOrderItemId", line.id());
    boolean named =
        List.of(
                "sku",
                "sourceVariantId",
                "inventoryVariantId",
                "orderItemId",
                "purchaseOrderItemId")
            .stream()
            .anyMatch(item::hasNonNull);
    if (!named) {
      throw Refusal.badRequest(
          place + ": sku, inventoryVariantId, orderItemId or purchaseOrderItemId is required");
    }
    return request.lines().stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () -> Refusal.badRequest(place + " is not in fulfillment request " + request.id()));
  }

  private static boolean matches(JsonNode item, String member, long id) {
    return !item.hasNonNull(member) || item.get(member).asLong() == id;
  }

  private ObjectNode json(
      FulfillmentRequest request, JsonNode sent, Map<FulfillmentLine, Integer> quantities) {
    String now = store.now().toString();
    long id = store.nextId(Ids.Kind.SHIPMENT);
    boolean partial = !request.shippedStatus().equals("Shipped");
    ObjectNode json = Json.object().put("id", id);
    COPIED.forEach(name -> Members.copy(sent, json, name));
    json.put(
            "shippedAt",
            sent.has("shippedAt") ? Times.normalize(sent.get("shippedAt").asText()) : now)
        .put("insertedAt", now)
        .put("updatedAt", now)
        .put("accountId", Tokens.ACCOUNT_ID)
        .put("sourceId", request.sourceId())
        .put("orderId", request.orderId())
        .put("purchaseOrderId", request.id())
        .put("fulfillmentRequestId", request.id())
        .put("partial", partial)
        .put("suppressed", false)
        .put("syncedToChannel", false);
    ArrayNode items = json.putArray("shipmentItems");
    quantities.forEach(
        (line, quantity) ->
            items
                .addObject()
                .put("id", store.nextId(Ids.Kind.SHIPMENT_ITEM))
                .put("shipmentId", id)
                .put("sku", line.sku())
                .put("quantity", quantity)
                .put("inventoryVariantId", line.variantId())
                .put("orderItemId", line.orderItemId())
                .put("purchaseOrderItemId", line.id())
                .put("fulfillmentRequestItemId", line.id())
                .put("partial", line.open() > 0));
    return json;
  }
}
