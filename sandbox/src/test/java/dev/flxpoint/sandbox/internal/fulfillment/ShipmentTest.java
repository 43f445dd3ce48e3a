package dev.flxpoint.sandbox.internal.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.judge.Bench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShipmentTest {
  private final Bench bench = Bench.raising(8, 1);
  private JsonNode request;

  @BeforeEach
  void push() {
    request = Parcels.push(bench);
    bench.passSeconds(30);
  }

  @Test
  void create_everything_isShippedEntirely() {
    JsonNode created =
        bench.source("POST", "/shipments", Parcels.everything(request, "T-1").toString());
    assertThat(created.get("partial").asBoolean()).isFalse();
    assertThat(created.get("shipmentItems"))
        .hasSameSizeAs(request.get("fulfillmentRequestItems"))
        .noneMatch(item -> item.get("partial").asBoolean());
    assertThat(created.get("trackingNumber").asText()).isEqualTo("T-1");
    assertThat(created.get("insertedAt").asText()).isEqualTo("2026-04-01T12:00:30Z");
    assertThat(created.get("orderId")).isEqualTo(request.get("orderId"));
    assertThat(stored().get("fulfillmentRequestItems"))
        .allMatch(item -> item.get("shippedQuantity").equals(item.get("quantity")));
    assertThat(count("Shipped")).isEqualTo(1);
  }

  @Test
  void create_onePiece_isShippedPartially() {
    JsonNode created =
        bench.source("POST", "/shipments", Parcels.onePiece(request, "T-1").toString());
    assertThat(created.get("partial").asBoolean()).isTrue();
    assertThat(created.at("/shipmentItems/0/partial").asBoolean()).isTrue();
    assertThat(stored().at("/fulfillmentRequestItems/0/shippedQuantity").asInt()).isEqualTo(1);
    assertThat(stored().at("/fulfillmentRequestItems/1/shippedQuantity").asInt()).isZero();
    assertThat(count("Partially Shipped")).isEqualTo(1);
    assertThat(count("Awaiting Shipment")).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "sku, sku",
    "inventoryVariantId, inventoryVariantId",
    "sourceVariantId, inventoryVariantId",
    "orderItemId, orderItemId",
    "purchaseOrderItemId, id"
  })
  void create_anyIdentifier_findsTheLine(String sent, String member) {
    JsonNode line = request.at("/fulfillmentRequestItems/1");
    ObjectNode body = Parcels.empty(request, "T-1");
    Parcels.items(body).addObject().put("quantity", 1).set(sent, line.get(member));
    JsonNode created = bench.source("POST", "/shipments", body.toString());
    assertThat(created.at("/shipmentItems/0/fulfillmentRequestItemId")).isEqualTo(line.get("id"));
  }

  @Test
  void create_shippedAt_comesBackInUtcAndWholeSeconds() {
    ObjectNode body = Parcels.onePiece(request, "T-1");
    ((ObjectNode) body.get("shipment")).put("shippedAt", "2026-03-31T20:00:00.75-07:00");
    JsonNode created = bench.source("POST", "/shipments", body.toString());
    assertThat(created.get("shippedAt").asText()).isEqualTo("2026-04-01T03:00:00Z");
  }

  @Test
  void create_shippedAtWithoutZone_refused() {
    ObjectNode body = Parcels.onePiece(request, "T-1");
    ((ObjectNode) body.get("shipment")).put("shippedAt", "2026-03-31T20:00:00");
    assertRefused(
        TokenType.SOURCE,
        body,
        400,
        "body.shipment.shippedAt: expected a date-time with a zone, such as 2026-04-01T12:00:00Z,"
            + " but got '2026-03-31T20:00:00'");
  }

  @Test
  void create_byNumber() {
    ObjectNode body = Parcels.onePiece(request, "T-1");
    body.remove("fulfillmentRequestId");
    body.set("purchaseOrderNumber", request.get("fulfillmentRequestNumber"));
    assertThat(post(TokenType.SOURCE, body).status()).isEqualTo(200);
    assertRefused(TokenType.ACCOUNT, body, 400, "body.sourceId is required with an Account token");
    ((ObjectNode) body.get("shipment")).put("trackingNumber", "T-2");
    assertThat(post(TokenType.ACCOUNT, body.put("sourceId", 1001)).status()).isEqualTo(200);
  }

  @Test
  void create_sources_areChecked() {
    ObjectNode body = Parcels.onePiece(request, "T-1");
    assertRefused(
        TokenType.SOURCE,
        body.put("sourceId", 7),
        400,
        "body.sourceId: this token belongs to source 1001, not to 7");
    assertRefused(TokenType.ACCOUNT, body, 404, "body.sourceId: there is no source 7");
    body.remove("sourceId");
    assertThat(post(TokenType.ACCOUNT, body).status()).isEqualTo(200);
  }

  @Test
  void create_unknownRequest_is404() {
    ObjectNode body = Parcels.onePiece(request, "T-1").put("fulfillmentRequestId", 7);
    assertRefused(TokenType.SOURCE, body, 404, "There is no such fulfillment request");
  }

  @Test
  void create_requestOfAnotherSource_is404() {
    String other = bench.tokens().add(TokenType.SOURCE).value();
    Answer answer =
        bench.call(other, "POST", "/shipments", Parcels.onePiece(request, "T-1").toString());
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void create_requestThatTheNamedSourceDoesNotHave_is404() {
    bench.tokens().add(TokenType.SOURCE);
    ObjectNode body = Parcels.onePiece(request, "T-1").put("sourceId", 1002);
    assertRefused(TokenType.ACCOUNT, body, 404, "There is no such fulfillment request");
  }

  @Test
  void create_namelessRequest_refused() {
    ObjectNode body = Parcels.onePiece(request, "T-1");
    body.remove("fulfillmentRequestId");
    assertRefused(
        TokenType.SOURCE,
        body,
        400,
        "body: fulfillmentRequestId or purchaseOrderNumber is required");
  }

  @Test
  void create_moreThanOrdered_refusedAndNothingIsShipped() {
    int ordered = request.at("/fulfillmentRequestItems/0/quantity").asInt();
    ObjectNode body = Parcels.everything(request, "T-1");
    ((ObjectNode) Parcels.items(body).get(0)).put("quantity", ordered + 1);
    String sku = request.at("/fulfillmentRequestItems/0/sku").asText();
    assertRefused(
        TokenType.SOURCE,
        body,
        400,
        "body.shipment.shipmentItems[0].quantity: only "
            + ordered
            + " of "
            + sku
            + " are left to ship, not "
            + (ordered + 1));
    assertThat(count("Awaiting Shipment")).isEqualTo(8);
  }

  @Test
  void create_moreThanLeft_refused() {
    post(TokenType.SOURCE, Parcels.everything(request, "T-1"));
    assertThat(post(TokenType.SOURCE, Parcels.onePiece(request, "T-2")).status()).isEqualTo(400);
  }

  @Test
  void create_sameLineTwice_isAddedUp() {
    int ordered = request.at("/fulfillmentRequestItems/0/quantity").asInt();
    ObjectNode body = Parcels.everything(request, "T-1");
    Parcels.items(body).insert(0, Parcels.items(body).get(0).deepCopy());
    Answer answer = post(TokenType.SOURCE, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer)).contains("not " + 2 * ordered);
  }

  @Test
  void create_badItems_refused() {
    ObjectNode none = Parcels.empty(request, "T-1");
    assertRefused(
        TokenType.SOURCE,
        none,
        400,
        "body.shipment.shipmentItems: must have at least 1 items but found 0");
    ObjectNode zero = Parcels.empty(request, "T-1");
    Parcels.items(zero).addObject().put("sku", "A-1").put("quantity", 0);
    assertRefused(
        TokenType.SOURCE,
        zero,
        400,
        "body.shipment.shipmentItems[0].quantity: must have a minimum value of 1");
    ObjectNode nameless = Parcels.empty(request, "T-1");
    Parcels.items(nameless).addObject().put("quantity", 1);
    assertRefused(
        TokenType.SOURCE,
        nameless,
        400,
        "body.shipment.shipmentItems[0]: sku, inventoryVariantId, orderItemId or"
            + " purchaseOrderItemId is required");
    ObjectNode stranger = Parcels.empty(request, "T-1");
    Parcels.items(stranger).addObject().put("quantity", 1).put("sku", "Z");
    assertRefused(
        TokenType.SOURCE,
        stranger,
        400,
        "body.shipment.shipmentItems[0] is not in fulfillment request " + request.get("id"));
  }

  @Test
  void create_knownTrackingNumber_needsPermission() {
    post(TokenType.SOURCE, Parcels.onePiece(request, "T-1"));
    ObjectNode again = Parcels.onePiece(request, "T-1");
    assertRefused(
        TokenType.SOURCE,
        again,
        400,
        "body.shipment.trackingNumber: T-1 is known already; allowDuplicateTrackingNumbers would"
            + " allow it");
    assertThat(post(TokenType.SOURCE, again.put("allowDuplicateTrackingNumbers", true)).status())
        .isEqualTo(200);
  }

  @Test
  void create_trackingNumberOfAnotherSource_isNew() {
    post(TokenType.SOURCE, Parcels.onePiece(request, "T-1"));
    String other = bench.tokens().add(TokenType.SOURCE).value();
    bench.call(other, "POST", "/inventory/parents", FulfillmentRequestTest.INVENTORY);
    JsonNode theirs = bench.call(other, "GET", "/fulfillment-requests", "").body().get(0);
    Answer answer =
        bench.call(other, "POST", "/shipments", Parcels.onePiece(theirs, "T-1").toString());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("sourceId").asLong()).isEqualTo(1002);
  }

  @Test
  void create_canceledRequest_refused() {
    bench.call(
        TokenType.SOURCE, "PATCH", "/fulfillment-requests/" + request.get("id") + "/cancel", "");
    assertRefused(
        TokenType.SOURCE,
        Parcels.onePiece(request, "T-1"),
        400,
        "Fulfillment request " + request.get("id") + " is Canceled and cannot be shipped");
  }

  @Test
  void cancel_shippedRequest_refused() {
    post(TokenType.SOURCE, Parcels.onePiece(request, "T-1"));
    Answer answer =
        bench.call(
            TokenType.SOURCE,
            "PATCH",
            "/fulfillment-requests/" + request.get("id") + "/cancel",
            "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer)).endsWith("is shipped, at least in part");
  }

  private void assertRefused(TokenType type, JsonNode body, int status, String message) {
    Answer answer = post(type, body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    assertThat(Bench.error(answer)).isEqualTo(message);
  }

  private Answer post(TokenType type, JsonNode body) {
    return bench.call(type, "POST", "/shipments", body.toString());
  }

  private JsonNode stored() {
    return bench.source("GET", "/fulfillment-requests/" + request.get("id"), "");
  }

  private int count(String shippedStatus) {
    String query = "?filterFulfilmentStatus=" + shippedStatus.replace(" ", "%20");
    return bench.source("GET", "/fulfillment-requests/count" + query, "").get("count").asInt();
  }
}
