package dev.flxpoint.sandbox.internal.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.store.FulfillmentLine;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AdjustmentTest {
  private final Bench bench = Bench.raising(8, 1);
  private JsonNode request;
  private int quantity;

  @BeforeEach
  void push() {
    request = Parcels.push(bench);
    quantity = request.at("/fulfillmentRequestItems/0/quantity").asInt();
    bench.passSeconds(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"items\":[]}", "{\"items\":null}"})
  void adjust_noItems_acknowledgesAllThatIsOpen(String body) {
    JsonNode adjusted = adjust(body).body();
    assertThat(status(adjusted)).isEqualTo("Acknowledged");
    assertThat(adjusted.get("acknowledgedAt").asText()).isEqualTo("2026-04-01T12:00:10Z");
    assertThat(adjusted.get("fulfillmentRequestItems"))
        .allMatch(item -> item.get("acknowledgedQuantity").equals(item.get("quantity")));
    assertRefused(body, "Fulfillment request " + request.get("id") + " is already acknowledged");
  }

  @Test
  void adjust_partOfALine_leavesTheRestOpenAndTheStateAsItWas() {
    JsonNode adjusted = adjust(items(item(0).put("acknowledgedQuantity", 1))).body();
    assertThat(status(adjusted)).isEqualTo("Processing");
    assertThat(adjusted.has("acknowledgedAt")).isFalse();
    assertThat(adjusted.at("/fulfillmentRequestItems/0/acknowledgedQuantity").asInt()).isOne();
    assertThat(adjusted.at("/fulfillmentRequestItems/1/acknowledgedQuantity").asInt()).isZero();
    assertThat(count("filterIsAcknowledged=true")).isZero();
  }

  @Test
  void adjust_lastOpenPiece_acknowledgesTheRequest() {
    adjust(items(item(0).put("acknowledgedQuantity", 1)));
    adjust("{\"items\":[{\"sku\":" + sku(0) + "}],\"cancelUnacknowledgedItemQuantity\":true}");
    JsonNode adjusted = stored();
    assertThat(status(adjusted)).isEqualTo("Acknowledged");
    assertThat(adjusted.at("/fulfillmentRequestItems/0/voidedQuantity").asInt())
        .isEqualTo(quantity - 1);
    assertThat(adjusted.at("/fulfillmentRequestItems/1/voidedQuantity"))
        .isEqualTo(adjusted.at("/fulfillmentRequestItems/1/quantity"));
  }

  @Test
  void adjust_everythingCanceled_cancelsTheRequest() {
    adjust("{\"items\":[{\"sku\":" + sku(0) + "}],\"cancelUnacknowledgedItemQuantity\":true}");
    assertThat(status(stored())).isEqualTo("Canceled");
    assertThat(count("filterFulfilmentStatus=Canceled")).isOne();
    assertThat(count("filterCanceledAfter=2026-04-01T12:00:09Z")).isOne();
    assertRefused(
        "{}", "Fulfillment request " + request.get("id") + " is Canceled and cannot be adjusted");
  }

  @Test
  void adjust_moreThanIsOpen_refusedAndNothingHappens() {
    String body =
        items(
            item(1).put("acknowledgedQuantity", 1),
            item(0).put("acknowledgedQuantity", 1).put("cancelledQuantity", quantity));
    assertRefused(
        body,
        "body.items[1]: only " + quantity + " of " + plain(0) + " are open, not " + (quantity + 1));
    assertThat(stored()).isEqualTo(request);
  }

  @Test
  void adjust_sameLineTwiceInOneCall_isAddedUp() {
    ObjectNode all = item(0).put("acknowledgedQuantity", quantity);
    assertRefused(
        items(all, all),
        "body.items[1]: only " + quantity + " of " + plain(0) + " are open, not " + 2 * quantity);
  }

  @Test
  void adjust_repeated_actsTwiceUntilNothingIsLeft() {
    String body = items(item(0).put("acknowledgedQuantity", quantity));
    assertThat(adjust(body).status()).isEqualTo(200);
    assertRefused(
        body, "body.items[0]: all of " + plain(0) + " is already acknowledged or canceled");
  }

  @Test
  void adjust_secondAcknowledgement_liftsTheFirst() {
    JsonNode adjusted = adjust(items(item(0).put("secondaryAcknowledgedQuantity", 1))).body();
    JsonNode line = adjusted.at("/fulfillmentRequestItems/0");
    assertThat(line.get("secondaryAcknowledgedQuantity").asInt()).isOne();
    assertThat(line.get("acknowledgedQuantity").asInt()).isOne();
    assertRefused(
        items(item(0).put("secondaryAcknowledgedQuantity", quantity)),
        "body.items[0].secondaryAcknowledgedQuantity: only "
            + (quantity - 1)
            + " of "
            + plain(0)
            + " are open, not "
            + quantity);
  }

  @Test
  void adjust_canceledPieces_cannotBeShipped() {
    adjust(items(item(0).put("cancelledQuantity", quantity - 1)));
    ObjectNode parcel = Parcels.onePiece(request, "T-1");
    ((ObjectNode) Parcels.items(parcel).get(0)).put("quantity", 2);
    Answer answer = bench.call(TokenType.SOURCE, "POST", "/shipments", parcel.toString());
    assertThat(Bench.error(answer)).endsWith("only 1 of " + plain(0) + " are left to ship, not 2");
  }

  @Test
  void adjust_shippedPieces_countAsTaken() {
    bench.source("POST", "/shipments", Parcels.onePiece(request, "T-1").toString());
    assertRefused(
        items(item(0).put("cancelledQuantity", quantity)),
        "body.items[0]: only " + (quantity - 1) + " of " + plain(0) + " are open, not " + quantity);
    JsonNode adjusted = adjust(items(item(0).put("acknowledgedQuantity", quantity - 1))).body();
    assertThat(adjusted.at("/fulfillmentRequestItems/0/acknowledgedQuantity").asInt())
        .isEqualTo(quantity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'acknowledgedQuantity':1}|body.items[0]: id or sku is required",
        "{'sku':'Z'}|body.items[0] is not in fulfillment request ",
        "{'id':7,'sku':'A-1'}|body.items[0] is not in fulfillment request ",
        "{'sku':'A-1','killOrFillType':'sell'}|body.items[0].killOrFillType: 'sell' is not one of",
        "{'sku':'A-1','acknowledgedQuantity':'1'}|body.items[0].acknowledgedQuantity: expected an",
      })
  void adjust_badItems_refused(String item, String message) {
    Answer answer = adjust("{\"items\":[" + item.replace('\'', '"') + "]}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer)).startsWith(message);
  }

  @Test
  void adjust_negativeQuantity_refused() {
    assertRefused(
        items(item(0).put("cancelledQuantity", -1)),
        "body.items[0].cancelledQuantity must not be negative but was -1");
  }

  @Test
  void adjust_skuOnTwoLines_needsTheId() {
    Instant now = Instant.parse("2026-04-01T12:00:00Z");
    ObjectNode variant = Json.object().put("id", 1).put("sku", "A");
    FulfillmentRequest twice =
        new FulfillmentRequest(
            9,
            1001,
            3,
            now,
            Json.object(),
            List.of(new FulfillmentLine(4, 5, variant, 1), new FulfillmentLine(6, 7, variant, 2)));
    JsonNode bySku = Bench.json("{\"items\":[{\"sku\":\"A\",\"acknowledgedQuantity\":1}]}");
    assertThatThrownBy(() -> new Adjustment(twice).apply(bySku, now))
        .isInstanceOf(Refusal.class)
        .hasMessage("body.items[0].id is required, since the sku occurs on 2 lines");
    new Adjustment(twice)
        .apply(
            Bench.json("{\"items\":[{\"id\":6,\"sku\":\"B\",\"acknowledgedQuantity\":2}]}"), now);
    assertThat(twice.lines()).extracting(FulfillmentLine::unacknowledged).containsExactly(1, 0);
  }

  @Test
  void adjust_unknownRequest_is404() {
    Answer answer = bench.call(TokenType.SOURCE, "POST", "/fulfillment-requests/7/adjust", "{}");
    assertThat(answer.status()).isEqualTo(404);
  }

  private ObjectNode item(int line) {
    ObjectNode item = Json.object();
    item.set("id", request.at("/fulfillmentRequestItems/" + line + "/id"));
    return item;
  }

  private static String items(ObjectNode... items) {
    ObjectNode body = Json.object();
    body.putArray("items").addAll(List.of(items));
    return body.toString();
  }

  private Answer adjust(String body) {
    String path = "/fulfillment-requests/" + request.get("id") + "/adjust";
    return bench.call(TokenType.SOURCE, "POST", path, body);
  }

  private void assertRefused(String body, String message) {
    Answer answer = adjust(body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(Bench.error(answer)).isEqualTo(message);
  }

  private JsonNode stored() {
    return bench.source("GET", "/fulfillment-requests/" + request.get("id"), "");
  }

  private int count(String filter) {
    return bench.source("GET", "/fulfillment-requests/count?" + filter, "").get("count").asInt();
  }

  private static String status(JsonNode request) {
    return request.at("/fulfillmentRequestStatus/name").asText();
  }

  private JsonNode sku(int line) {
    return request.at("/fulfillmentRequestItems/" + line + "/sku");
  }

  private String plain(int line) {
    return sku(line).asText();
  }
}
