package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.judge.ResponseCheck;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation answers every token type that it accepts with what the spec promises. */
@Timeout(60)
final class EveryOperationIT {
  private static final ResponseCheck CHECK = new ResponseCheck(Spec.shared().document());

  private static final AtomicLong NANOS = new AtomicLong();
  private static final Sandbox SANDBOX =
      Sandbox.builder().fulfillmentRequests(1).ticker(NANOS::get).start();
  private static final Caller CALLER = new Caller(SANDBOX);
  private static final Map<TokenType, Long> OWNERS =
      Map.of(
          TokenType.SOURCE, owner(TokenType.SOURCE), TokenType.CHANNEL, owner(TokenType.CHANNEL));

  private final Map<String, Long> known = new HashMap<>();

  record Case(Operation operation, TokenType type) {
    @Override
    public String toString() {
      return operation.id() + " " + type.label();
    }
  }

  @AfterEach
  void reset() {
    SANDBOX.reset();
  }

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void validRequest_isAnsweredAsTheSpecSays(Case each) {
    prepare(each.operation().id());
    HttpResponse<String> answer = send(each.type(), request(each));
    assertThat(answer.statusCode())
        .as("%s", answer.body())
        .isEqualTo(each.operation().success().status());
    assertThat(CHECK.findings(each.operation(), answer.statusCode(), answer.body()))
        .as("%s", answer.body())
        .isEmpty();
  }

  /** Counted in the text of the spec, by nothing that the sandbox reads it with. */
  @Test
  void cases_areAllOfTheSpec() throws IOException {
    try (InputStream in = Spec.class.getResourceAsStream(Spec.YAML)) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(cases().stream().map(Case::operation).distinct())
          .hasSameSizeAs(lines(yaml, "      operationId: "));
      assertThat(cases()).hasSameSizeAs(lines(yaml, "      - (Account|Source|Channel)Token: "));
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Operation operation : Spec.shared().operations().values()) {
      operation.accepted().forEach(type -> cases.add(new Case(operation, type)));
    }
    return cases;
  }

  private static List<String> lines(String text, String start) {
    Pattern line = Pattern.compile("^" + start, Pattern.MULTILINE);
    return line.matcher(text).results().map(each -> each.group()).toList();
  }

  /** Brings what keeps state into the state in which the operation succeeds. */
  private void prepare(String operation) {
    known.put("variantId", json(push()).at("/0/variants/0/id").asLong());
    JsonNode raised =
        json(send(TokenType.SOURCE, new ValidRequest("GET", "/fulfillment-requests", "")));
    known.put("fulfillmentRequestId", raised.at("/0/id").asLong());
    long order = json(order()).get("id").asLong();
    known.put("orderId", order);
    if (Spec.shared().operation(operation).path().startsWith("/orders/")) {
      known.put("id", order);
    }
    if (Spec.shared().operation(operation).path().startsWith("/returns/")) {
      JsonNode made =
          json(send(TokenType.ACCOUNT, new ValidRequest("POST", "/returns", comingBack())));
      known.put("id", made.at("/return/id").asLong());
      known.put("Id", made.at("/return/id").asLong());
      known.put("item", made.at("/return/items/0/id").asLong());
    }
    if (operation.equals("getShipment") || operation.equals("flagShipmentsWithErrors")) {
      HttpResponse<String> shipped =
          send(TokenType.SOURCE, new ValidRequest("POST", "/shipments", parcel()));
      known.put("id", json(shipped).get("id").asLong());
    }
  }

  private ValidRequest request(Case each) {
    ValidRequest request = ValidRequest.of(each.operation(), each.type(), OWNERS, known);
    return switch (each.operation().id()) {
      // Their bodies name things that must be there.
      case "upsertInventoryParents" ->
          request.withBody(
              "[{\"sku\":\"B\",\"sourceId\":%d}]".formatted(OWNERS.get(TokenType.SOURCE)));
      case "updateInventoryVariants" ->
          request.withBody(
              "[{\"sku\":\"A-1\",\"inventoryVariantId\":%d}]".formatted(known.get("variantId")));
      case "adjustFulfillmentRequest" ->
          request.withBody("{\"items\":[{\"sku\":\"A-1\",\"acknowledgedQuantity\":1}]}");
      case "createShipment" -> request.withBody(parcel());
      case "createOrder" -> request.withBody(ordered());
      case "createOrderItem" -> request.withBody("{\"quantity\":1,\"listingVariantId\":7}");
      case "createReturn" -> request.withBody(comingBack());
      case "updateReturnItems" ->
          request.withBody("[{\"id\":%d,\"refundedAmount\":1.5}]".formatted(known.get("item")));
      case "flagShipmentsWithErrors" ->
          request.withBody("[{\"id\":%d,\"syncError\":\"Late\"}]".formatted(known.get("id")));
      default -> request;
    };
  }

  private String parcel() {
    return """
        {"fulfillmentRequestId": %d,
         "shipment": {"trackingNumber": "T", "shipmentItems": [{"sku": "A-1", "quantity": 1}]}}
        """
        .formatted(known.get("fulfillmentRequestId"));
  }

  private String ordered() {
    return """
        {"channelId": %d, "referenceNumber": "W-1", "orderItems": [{"sku": "A-1", "quantity": 1}]}
        """
        .formatted(OWNERS.get(TokenType.CHANNEL));
  }

  private HttpResponse<String> order() {
    return send(TokenType.CHANNEL, new ValidRequest("POST", "/orders", ordered()));
  }

  private String comingBack() {
    return """
        {"orderId": %d, "items": [{"sku": "A-1", "returnQuantity": 1,
         "returnReason": "Too small", "returnCondition": "Unopened"}]}
        """
        .formatted(known.get("orderId"));
  }

  private HttpResponse<String> push() {
    return send(TokenType.SOURCE, new ValidRequest("POST", Caller.PARENTS, Caller.ROW));
  }

  private HttpResponse<String> send(TokenType type, ValidRequest request) {
    NANOS.addAndGet(RollingWindow.NANOS);
    List<String> headers = new ArrayList<>(List.of("X-API-TOKEN", SANDBOX.token(type)));
    if (!request.body().isEmpty()) {
      headers.addAll(List.of("Content-Type", "application/json"));
    }
    return CALLER.send(
        request.method(), request.target(), request.body(), headers.toArray(String[]::new));
  }

  private static long owner(TokenType type) {
    return SANDBOX.ownerId(SANDBOX.token(type));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Bench.json(answer.body());
  }
}
