package dev.flxpoint.sandbox.internal.fulfillment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.text.Json;

/** Bodies of createShipment for a fulfillment request. */
final class Parcels {
  private Parcels() {}

  /** Pushes inventory and returns a request with two lines or more, the first of several pieces. */
  static JsonNode push(Bench bench) {
    bench.source("POST", "/inventory/parents", FulfillmentRequestTest.INVENTORY);
    for (JsonNode request : bench.source("GET", "/fulfillment-requests", "")) {
      JsonNode items = request.get("fulfillmentRequestItems");
      if (items.size() > 1 && items.get(0).get("quantity").asInt() > 1) {
        return request;
      }
    }
    throw new AssertionError("The seed raises no such request");
  }

  static ObjectNode everything(JsonNode request, String trackingNumber) {
    ObjectNode body = empty(request, trackingNumber);
    for (JsonNode line : request.get("fulfillmentRequestItems")) {
      items(body)
          .addObject()
          .put("sku", line.get("sku").asText())
          .put("quantity", line.get("quantity").asInt());
    }
    return body;
  }

  /** One piece of the first line. */
  static ObjectNode onePiece(JsonNode request, String trackingNumber) {
    ObjectNode body = empty(request, trackingNumber);
    items(body)
        .addObject()
        .put("sku", request.at("/fulfillmentRequestItems/0/sku").asText())
        .put("quantity", 1);
    return body;
  }

  static ObjectNode empty(JsonNode request, String trackingNumber) {
    ObjectNode body = Json.object().put("fulfillmentRequestId", request.get("id").asLong());
    body.putObject("shipment")
        .put("trackingNumber", trackingNumber)
        .put("carrier", "UPS")
        .putArray("shipmentItems");
    return body;
  }

  static ArrayNode items(ObjectNode body) {
    return (ArrayNode) body.at("/shipment/shipmentItems");
  }
}
