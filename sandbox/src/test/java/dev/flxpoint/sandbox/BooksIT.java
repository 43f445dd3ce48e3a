package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.TokenType;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class BooksIT {
  private static final Instant START = Instant.parse("2026-04-01T12:00:00.250Z");

  private final AtomicReference<Instant> clock = new AtomicReference<>(START);
  private final Sandbox sandbox =
      Sandbox.builder()
          .fulfillmentRequests(1)
          .withoutWindow()
          .clock(clock::get)
          .refuseRows("BAD"::equals, "no such brand")
          .refuseBatches("UNREADABLE"::equals, "expected a string")
          .start();
  private final Caller caller = new Caller(sandbox);
  private final String source = sandbox.token(TokenType.SOURCE);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void books_beforeAnyCall_areEmpty() {
    assertThat(sandbox.books())
        .isEqualTo(new Books(Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of()));
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void books_countEachRowThatTookEffect_toldOrNot() {
    caller.push(source);
    sandbox.failNext("upsertInventoryParents", Fault.status(500).afterEffect(), 1);
    assertThat(caller.push(source).statusCode()).isEqualTo(500);
    sandbox.failNext("upsertInventoryParents", 503, 1);
    assertThat(caller.push(source).statusCode()).isEqualTo(503);
    long id = sandbox.books().variants().get("A-1").id();
    send(
        "PUT",
        "/inventory/variants",
        "[{\"inventoryVariantId\":" + id + ",\"sku\":\"A-1\",\"quantity\":7,\"cost\":1.50}]");

    Books.Variant variant = sandbox.books().variants().get("A-1");
    assertThat(variant.parentSku()).isEqualTo("A");
    assertThat(variant.quantity()).isEqualTo(7);
    assertThat(variant.cost()).isEqualTo("1.50");
    assertThat(variant.inventoryListPrice()).isNull();
    assertThat(variant.upserts()).isEqualTo(2);
    assertThat(variant.updates()).isEqualTo(1);
    assertThat(sandbox.books().parents().get("A").upserts()).isEqualTo(2);
  }

  @Test
  void refuseRows_failByThemselves_andAreCounted() {
    HttpResponse<String> answer =
        push(
            """
            [{"sku":"BAD","variants":[{"sku":"B-1"}]},
             {"sku":"A","variants":[{"sku":"BAD"},{"sku":"A-1"},{"sku":"A-2","quantity":-1}]}]
            """);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"errors\":[\"no such brand\"]");
    assertThat(sandbox.books().parents()).containsOnlyKeys("A");
    assertThat(sandbox.books().variants()).containsOnlyKeys("A-1");
    assertThat(sandbox.books().refusedRows()).isEqualTo(Map.of("BAD", 2, "A-2", 1));
  }

  @Test
  void refuseRows_updates_too() {
    caller.push(source);
    HttpResponse<String> answer =
        send(
            "PUT",
            "/inventory/variants",
            "[{\"inventoryVariantId\":7,\"sku\":\"A-1\"},{\"inventoryVariantId\":7,\"sku\":\"Z\"}]");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(sandbox.books().refusedRows()).isEqualTo(Map.of("A-1", 1, "Z", 1));
    assertThat(sandbox.books().variants().get("A-1").updates()).isZero();
  }

  @Test
  void refuseBatches_spoilTheWholeBatch() {
    HttpResponse<String> parents =
        push("[{\"sku\":\"A\"},{\"sku\":\"B\",\"variants\":[{\"sku\":\"UNREADABLE\"}]}]");
    assertThat(parents.statusCode()).isEqualTo(400);
    assertThat(parents.body())
        .isEqualTo("{\"error\":\"body[1].variants[0].sku: expected a string\"}");
    assertThat(push("[{\"sku\":\"A\"},{\"sku\":\"UNREADABLE\"}]").statusCode()).isEqualTo(400);
    assertThat(
            send(
                    "PUT",
                    "/inventory/variants",
                    "[{\"inventoryVariantId\":7,\"sku\":\"UNREADABLE\"}]")
                .statusCode())
        .isEqualTo(400);
    assertThat(sandbox.books().parents()).isEmpty();
    assertThat(sandbox.books().refusedRows()).isEmpty();
  }

  @Test
  void fulfillmentRequests_tellTheirHistory() {
    caller.push(source);
    long id = sandbox.books().fulfillmentRequests().get(0).id();
    clock.set(START.plusMillis(1500));
    patch(id, "/processed");
    patch(id, "/processed");
    clock.set(START.plusMillis(1501));
    patch(id, "/acknowledge");
    assertThat(sandbox.books().fulfillmentRequest(id).history())
        .containsExactly(
            new Books.Transition("Processing", START),
            new Books.Transition("Processed", START.plusMillis(1500)),
            new Books.Transition("Acknowledged", START.plusMillis(1501)));
    Books.Request request = sandbox.books().fulfillmentRequest(id);
    assertThat(request.status()).isEqualTo("Acknowledged");
    assertThat(request.shippedStatus()).isEqualTo("Awaiting Shipment");
    assertThat(request.lines())
        .allMatch(line -> line.acknowledged() == line.quantity() && line.shipped() == 0);
    assertThatThrownBy(() -> sandbox.books().fulfillmentRequest(7))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("There is no fulfillment request 7");
  }

  @Test
  void fulfillmentRequests_tellWhyTheyFailed() {
    caller.push(source);
    long id = sandbox.books().fulfillmentRequests().get(0).id();
    patch(id, "/processing-failed?error=No%20stock");
    Books.Request request = sandbox.books().fulfillmentRequest(id);
    assertThat(request.status()).isEqualTo("Failed");
    assertThat(request.failure()).isEqualTo("No stock");
  }

  @Test
  void shipments_ofARequest() {
    caller.push(source);
    Books.Request request = sandbox.books().fulfillmentRequests().get(0);
    send(
        "POST",
        "/shipments",
        """
        {"fulfillmentRequestId": %d,
         "shipment": {"trackingNumber": "T", "shipmentItems": [{"sku": "A-1", "quantity": 1}]}}
        """
            .formatted(request.id()));
    assertThat(sandbox.books().shipments()).hasSize(1);
    Books.Shipment shipment = sandbox.books().shipmentsOf(request.id()).get(0);
    assertThat(shipment.trackingNumber()).isEqualTo("T");
    assertThat(shipment.quantities()).isEqualTo(Map.of("A-1", 1));
    assertThat(shipment.createdAt()).isEqualTo("2026-04-01T12:00:00Z");
    assertThat(sandbox.books().fulfillmentRequest(request.id()).lines().get(0).shipped()).isOne();
    assertThat(sandbox.books().shipmentsOf(7)).isEmpty();
  }

  @Test
  void raiseFulfillmentRequests_addsToThem() {
    assertThatIllegalStateException()
        .isThrownBy(() -> sandbox.raiseFulfillmentRequests(source, 1))
        .withMessage("Source 1001 has nothing that could be ordered; push a variant first");
    caller.push(source);
    List<Long> raised = sandbox.raiseFulfillmentRequests(source, 2);
    assertThat(sandbox.books().fulfillmentRequests())
        .hasSize(3)
        .extracting(Books.Request::id)
        .isSorted()
        .endsWith(raised.get(0), raised.get(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.raiseFulfillmentRequests(source, 0))
        .withMessage("count must be at least 1 but was 0");
  }

  @Test
  void books_ofEachSourceByItself() {
    String other = sandbox.addToken(TokenType.SOURCE);
    caller.push(other);
    assertThat(sandbox.books().variants()).isEmpty();
    assertThat(sandbox.books(other).variants()).containsOnlyKeys("A-1");
    assertThat(sandbox.books(other).fulfillmentRequests()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.books(sandbox.token(TokenType.CHANNEL)))
        .withMessage("Not a Source token but one of type Channel");
  }

  @Test
  void withoutWindow_nothingIsRefused() {
    for (int i = 0; i < 10; i++) {
      caller.push(source);
    }
    assertThat(sandbox.count(429)).isZero();
    assertThat(sandbox.books().variants().get("A-1").upserts()).isEqualTo(10);
  }

  private HttpResponse<String> push(String body) {
    return send("POST", Caller.PARENTS, body);
  }

  private void patch(long id, String tail) {
    String path = "/fulfillment-requests/" + id + tail;
    assertThat(caller.send("PATCH", path, "", "X-API-TOKEN", source).statusCode()).isLessThan(300);
  }

  private HttpResponse<String> send(String method, String target, String body) {
    return caller.send(
        method, target, body, "X-API-TOKEN", source, "Content-Type", "application/json");
  }
}
