package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Map;

/** Brings a sandbox into a state, from outside and in the name of the account. */
final class SandboxScene {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final Sandbox sandbox;

  SandboxScene(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Returns the id of the source whose token the pacts are verified with. */
  long sourceId() {
    return sandbox.ownerId(sandbox.token(TokenType.SOURCE));
  }

  /** Returns what the Source and the Channel token of the verification belong to. */
  Map<String, Object> owners() {
    return Map.of(
        States.SOURCE_ID,
        sourceId(),
        States.CHANNEL_ID,
        sandbox.ownerId(sandbox.token(TokenType.CHANNEL)));
  }

  /** Puts variants up for sale and returns the id of the first. */
  long sell(Collection<String> skus) throws IOException, InterruptedException {
    ArrayNode rows = JSON.createArrayNode();
    ArrayNode variants =
        rows.addObject().put("sourceId", sourceId()).put("sku", "TENT-2").putArray("variants");
    for (String sku : skus) {
      variants
          .addObject()
          .put("sku", sku)
          .put("title", "Tent " + sku)
          .put("quantity", 14)
          .put("cost", 71.9);
    }
    JsonNode results = send("POST", "/inventory/parents", BodyPublishers.ofString(rows.toString()));
    return results.at("/0/variants/0/id").longValue();
  }

  /** Returns the id of the first fulfillment request that the sandbox raised. */
  long firstFulfillmentRequest() throws IOException, InterruptedException {
    String path = "/fulfillment-requests?filterSourceId=" + sourceId();
    return send("GET", path, BodyPublishers.noBody()).at("/0/id").longValue();
  }

  /** Ships one piece of a fulfillment request and returns the id of the shipment. */
  long ship(long fulfillmentRequest) throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("fulfillmentRequestId", fulfillmentRequest);
    body.putObject("shipment")
        .put("trackingNumber", "TRACK-1")
        .putArray("shipmentItems")
        .addObject()
        .put("sku", "TENT-2-GRN")
        .put("quantity", 1);
    return send("POST", "/shipments", BodyPublishers.ofString(body.toString()))
        .get("id")
        .longValue();
  }

  /** Creates an order of the channel, which lands Open, and returns it. */
  JsonNode order() throws IOException, InterruptedException {
    String body =
        """
        {"channelId": %s, "orderNumber": "SO-20017", "referenceNumber": "WEB-7781",
         "orderedAt": "2026-01-15T09:12:44Z", "shippingText": "Standard",
         "shippingAddress": {"name": "Ada Palmer", "addressLine1": "12 Harbour Street",
          "city": "Portland", "countryCode": "US"},
         "orderItems": [{"sku": "TENT-2-GRN", "quantity": 2, "price": 129.0}]}
        """
            .formatted(owners().get(States.CHANNEL_ID));
    return send("POST", "/orders", BodyPublishers.ofString(body));
  }

  /** Creates a return of an order and returns it. */
  JsonNode comingBack(JsonNode order) throws IOException, InterruptedException {
    String body =
        """
        {"orderId": %d, "items": [{"sku": "TENT-2-GRN", "returnQuantity": 1,
         "returnReason": "Too small", "returnCondition": "Unopened", "refundedAmount": 129.0}]}
        """
            .formatted(order.get("id").longValue());
    return send("POST", "/returns", BodyPublishers.ofString(body)).get("return");
  }

  private JsonNode send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    // A fresh token: the window of those that the pacts use is left alone.
    String token = sandbox.addToken(TokenType.ACCOUNT);
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.url().resolve(path))
            .method(method, body)
            .header(Parties.TOKEN_HEADER, token)
            .header("Content-Type", "application/json")
            .build();
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new AssertionError(request + " got " + response.statusCode() + response.body());
    }
    return JSON.readTree(response.body());
  }
}
