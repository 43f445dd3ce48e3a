package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.judge.Bench;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SandboxOrdersIT {
  private static final String ORDER =
      "{\"referenceNumber\": \"W-1\", \"orderItems\": [{\"sku\": \"A-1\", \"quantity\": 2}]}";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"SAME_ORDER, 1, Open", "ON_HOLD, 2, On Hold", "ANOTHER_ORDER, 2, Open"})
  void secondOrderOfANumber_becomesWhatWasSet(DuplicateOrders set, int orders, String status) {
    try (Sandbox sandbox = Sandbox.builder().duplicateOrders(set).withoutWindow().start()) {
      long first = create(sandbox);
      long second = create(sandbox);
      assertThat(second == first).isEqualTo(orders == 1);
      assertThat(sandbox.books().ordersWith("W-1")).hasSize(orders);
      assertThat(sandbox.books().ordersWith("W-1").get(orders - 1).status()).isEqualTo(status);
    }
  }

  @Test
  void hold_release_ship_areReadByTheChannel() {
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().start()) {
      long order = create(sandbox);
      sandbox.orders().hold(order, HoldReason.WORKFLOW_RULE);
      assertThat(read(sandbox, "/orders/" + order).get("orderStatus").asText())
          .isEqualTo("On Hold");
      assertThat(sandbox.books().ordersWith("W-1").get(0).holdReason()).isEqualTo("workflow rule");
      assertThatIllegalStateException().isThrownBy(() -> sandbox.orders().ship(order, "T-1"));
      sandbox.orders().release(order);
      long shipment = sandbox.orders().ship(order, "T-1");
      assertThat(read(sandbox, "/orders/" + order).get("shippedStatus").asText())
          .isEqualTo("Completed");
      sandbox.orders().correctTracking(shipment, "T-2");
      assertThat(
              read(sandbox, "/shipments?findByOrderId=" + order).at("/0/trackingNumber").asText())
          .isEqualTo("T-2");
      assertThatIllegalArgumentException().isThrownBy(() -> sandbox.orders().cancel(7));
    }
  }

  @Test
  void stateFile_keepsOrdersAndWhatBecameOfThem() {
    Path file = folder.resolve("state");
    Books before;
    try (Sandbox sandbox = Sandbox.builder().stateFile(file).withoutWindow().start()) {
      long order = create(sandbox);
      sandbox.orders().hold(order, HoldReason.NO_STOCK);
      sandbox.orders().release(order);
      sandbox.orders().ship(order, "T-1");
      before = sandbox.books();
    }
    try (Sandbox sandbox = Sandbox.builder().stateFile(file).withoutWindow().start()) {
      assertThat(sandbox.books()).isEqualTo(before);
    }
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Sandbox.builder().stateFile(file).duplicateOrders(DuplicateOrders.ON_HOLD).start())
        .withMessageContaining("duplicateOrders");
  }

  @Test
  void faults_strikeOrdersAsAllElse() {
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().start()) {
      sandbox.failNext("createOrder", Fault.status(500).afterEffect(), 1);
      assertThat(answer(sandbox)).contains("error");
      assertThat(sandbox.books().ordersWith("W-1")).hasSize(1);
    }
  }

  private static long create(Sandbox sandbox) {
    return Bench.json(answer(sandbox)).get("id").asLong();
  }

  private static String answer(Sandbox sandbox) {
    String token = sandbox.token(TokenType.CHANNEL);
    return new Caller(sandbox)
        .send("POST", "/orders", ORDER, "X-API-TOKEN", token, "Content-Type", "application/json")
        .body();
  }

  private static JsonNode read(Sandbox sandbox, String target) {
    String token = sandbox.token(TokenType.CHANNEL);
    return Bench.json(new Caller(sandbox).get(target, "X-API-TOKEN", token).body());
  }
}
