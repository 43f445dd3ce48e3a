package dev.flxpoint.sandbox.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.judge.Bench;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderOperationsTest {
  private static final String LINE = "{\"sku\": \"A-1\", \"quantity\": 2, \"price\": 4.5}";

  private final Bench bench = new Bench();

  @Test
  void create_isAnsweredAndRead_withItsLinesAndTotal() {
    JsonNode created = create("W-1", LINE);
    assertThat(created.get("referenceNumber").asText()).isEqualTo("W-1");
    assertThat(created.get("orderStatus").asText()).isEqualTo("Open");
    assertThat(created.get("orderTotal").decimalValue()).isEqualByComparingTo("9.0");
    assertThat(created.at("/orderItems/0/sku").asText()).isEqualTo("A-1");
    assertThat(read(created).get("orderItems")).isEqualTo(created.get("orderItems"));
  }

  @Test
  void create_ofWhatASourceSells_asksItToShip() {
    sell(9);
    JsonNode request = create("W-1", LINE).at("/fulfillmentRequests/0");
    assertThat(request.at("/fulfillmentRequestItems/0/sku").asText()).isEqualTo("A-1");
    assertThat(bench.source("GET", "/fulfillment-requests", "").at("/0/id"))
        .isEqualTo(request.get("id"));
  }

  @ParameterizedTest
  @CsvSource({"A-1, 1, On Hold", "B-1, 9, On Hold", "A-1, 9, Open"})
  void create_ofWhatNobodyHasEnoughOf_isOnHold(String sku, int stock, String status) {
    sell(stock);
    JsonNode created = create("W-1", "{\"sku\": \"%s\", \"quantity\": 2}".formatted(sku));
    assertThat(created.get("orderStatus").asText()).isEqualTo(status);
    assertThat(created.get("fulfillmentRequests").isEmpty()).isEqualTo(status.equals("On Hold"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | body.orderItems: at least one line is required",
        "{\"orderItems\": [{\"sku\": \"A\", \"quantity\": 1}, {\"quantity\": 1}]}"
            + "| body.orderItems[1]: sku or externalListingId is required",
        "{\"orderItems\": [{\"sku\": \"A\", \"quantity\": 0}]}"
            + "| body.orderItems[0].quantity must be at least 1 but was 0",
        "{\"channelId\": 7, \"orderItems\": [{\"sku\": \"A\", \"quantity\": 1}]}"
            + "| body.channelId: this token belongs to channel 5001, not to 7",
      })
  void create_refused_namesMemberAndPlace(String body, String error) {
    Answer answer = bench.call(TokenType.CHANNEL, "POST", "/orders", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer)).isEqualTo(error);
  }

  @Test
  void cursors_listWhatChangedAfterTheirSecond_eachOfItsOwnKind() {
    sell(9);
    JsonNode order = create("W-1", LINE);
    create("W-2", LINE);
    String start = order.get("updatedAt").asText();
    assertThat(list("?orderUpdatedAt=" + start)).isEmpty();
    bench.passSeconds(10);
    patch(order, "/status?status=Closed", "");
    assertThat(list("?orderUpdatedAt=" + start)).containsExactly("W-1");
    assertThat(list("?fulfillmentRequestsUpdatedAt=" + start)).isEmpty();
    patch(order, "/status?status=Open", "");
    bench.source("PATCH", "/fulfillment-requests/" + requestId(order) + "/acknowledge", "");
    assertThat(list("?fulfillmentRequestsUpdatedAt=" + start)).containsExactly("W-1");
    assertThat(list("?shipmentsUpdatedAt=" + start)).isEmpty();
    ship(order);
    assertThat(list("?shipmentsUpdatedAt=" + start)).containsExactly("W-1");
    String later = read(order).get("updatedAt").asText();
    assertThat(list("?orderUpdatedAt=" + later)).isEmpty();
    assertThat(list("?orderUpdatedAt=" + later + "&shipmentsUpdatedAt=" + start))
        .containsExactly("W-1");
  }

  @Test
  void reads_filterByStatusAndTime_andShowTagsOnRequest() {
    JsonNode order = create("W-1", LINE);
    create("W-2", LINE);
    JsonNode tags =
        patch(order, "/tags", "{\"add\": [\"gift\", \"rush\"], \"remove\": [\"rush\"]}");
    assertThat(tags).isEqualTo(Bench.json("[\"gift\"]"));
    patch(order, "/status?status=Closed", "");
    assertThat(list("?status=Closed")).containsExactly("W-1");
    assertThat(list("?orderedAfter=" + order.get("orderedAt").asText())).isEmpty();
    assertThat(list("?pageSize=1&page=2")).containsExactly("W-2");
    assertThat(channel("GET", "/orders?includeTags=true", "").at("/0/tags/0").asText())
        .isEqualTo("gift");
    assertThat(channel("GET", "/orders", "").at("/0").has("tags")).isFalse();
  }

  @Test
  void statusCanceled_cancelsWhatSourcesWereAskedFor() {
    sell(9);
    JsonNode order = create("W-1", LINE);
    patch(order, "/status?status=Canceled", "");
    assertThat(read(order).at("/fulfillmentRequests/0/fulfillmentRequestStatus/name").asText())
        .isEqualTo("Canceled");
  }

  @Test
  void otherChannels_doNotSeeAnOrderOrItsShipments() {
    sell(9);
    JsonNode order = create("W-1", LINE);
    ship(order);
    String other = bench.tokens().add(TokenType.CHANNEL).value();
    assertThat(bench.call(other, "GET", "/orders/" + order.get("id"), "").status()).isEqualTo(404);
    assertThat(bench.call(other, "GET", "/orders", "").body()).isEmpty();
    assertThat(bench.call(other, "GET", "/shipments", "").body()).isEmpty();
    assertThat(channel("GET", "/shipments?findByOrderId=" + order.get("id"), "")).hasSize(1);
  }

  @Test
  void flagWithErrors_showsAShipmentAsNotSynced() {
    sell(9);
    ship(create("W-1", LINE));
    JsonNode shipment = channel("GET", "/shipments", "").get(0).deepCopy();
    bench.passSeconds(5);
    channel(
        "PUT",
        "/shipments/flag-with-errors",
        "[{\"id\": %s, \"syncError\": \"unknown carrier\"}]".formatted(shipment.get("id")));
    JsonNode flagged =
        channel("GET", "/shipments?filterUpdatedAfter=" + shipment.get("updatedAt").asText(), "");
    assertThat(flagged.at("/0/syncError").asText()).isEqualTo("unknown carrier");
  }

  @Test
  void return_ofAnOrderByItsReferenceNumber_isRead() {
    JsonNode order = create("W-1", LINE);
    JsonNode made =
        channel(
            "POST",
            "/returns",
            """
            {"orderNumber": "W-1", "items": [{"sku": "A-1", "returnQuantity": 1,
             "returnReason": "Too small", "returnCondition": "Unopened"}]}
            """);
    assertThat(channel("GET", "/returns?orderId=" + order.get("id"), "").get(0))
        .isEqualTo(made.get("return"));
  }

  private void sell(int stock) {
    bench.source(
        "POST",
        "/inventory/parents",
        """
        [{"sku": "A", "sourceId": 1001, "variants": [{"sku": "A-1", "quantity": %d}]}]
        """
            .formatted(stock));
  }

  private JsonNode create(String number, String line) {
    return channel(
        "POST",
        "/orders",
        "{\"referenceNumber\": \"%s\", \"orderItems\": [%s]}".formatted(number, line));
  }

  private void ship(JsonNode order) {
    bench.source(
        "POST",
        "/shipments",
        """
        {"fulfillmentRequestId": %d, "shipment": {"trackingNumber": "T-1",
         "shipmentItems": [{"sku": "A-1", "quantity": 2}]}}
        """
            .formatted(requestId(order)));
  }

  private static long requestId(JsonNode order) {
    return order.at("/fulfillmentRequests/0/id").asLong();
  }

  private JsonNode read(JsonNode order) {
    return channel("GET", "/orders/" + order.get("id"), "");
  }

  private JsonNode patch(JsonNode order, String what, String body) {
    return channel("PATCH", "/orders/" + order.get("id") + what, body);
  }

  private List<String> list(String query) {
    return channel("GET", "/orders" + query, "").findValuesAsText("referenceNumber");
  }

  private JsonNode channel(String method, String target, String body) {
    Answer answer = bench.call(TokenType.CHANNEL, method, target, body);
    assertThat(answer.status()).as("%s", answer.body()).isLessThan(300);
    return answer.body();
  }
}
