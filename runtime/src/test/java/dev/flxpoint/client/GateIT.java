package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.account.OrderApi;
import dev.flxpoint.api.model.InventoryVariant;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GateIT {
  private static final String UNAUTHORIZED = "{\"error\":\"Unauthorized\"}";

  @ParameterizedTest
  @EnumSource(Mode.class)
  void after401_laterCallsFailAtOnce_andSayWhy(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(401, UNAUTHORIZED);
      assertThatThrownBy(() -> mode.run(getVariants(wire.source), wire.time))
          .isInstanceOf(UnauthorizedException.class);
      for (int i = 0; i < 100; i++) {
        assertThatThrownBy(() -> mode.run(getVariants(wire.source), wire.time))
            .isInstanceOfSatisfying(
                UnauthorizedException.class,
                e -> {
                  assertThat(e.attempts()).isZero();
                  assertThat(e.status()).isEqualTo(401);
                })
            .hasMessageContaining(
                "was not sent: the API answered 401 to this operation with that token 0.0 s ago")
            .hasMessageContaining("the operation accepts Account or Source tokens");
      }
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
      assertThat(wire.time.elapsed()).isZero();
      assertThat(wire.source.status().closedOperations())
          .containsOnlyKeys(Operation.GET_INVENTORY_VARIANTS);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void probeThatPasses_opensTheGate(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(401, UNAUTHORIZED);
      wire.answer(401, UNAUTHORIZED);
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      for (int probe = 0; probe < 2; probe++) {
        assertThatThrownBy(() -> mode.run(getVariants(wire.source), wire.time))
            .isInstanceOfSatisfying(
                UnauthorizedException.class, e -> assertThat(e.attempts()).isEqualTo(1));
        assertThatThrownBy(() -> mode.run(getVariants(wire.source), wire.time))
            .isInstanceOfSatisfying(
                UnauthorizedException.class, e -> assertThat(e.attempts()).isZero());
        wire.time.advance(Duration.ofNanos(Closure.COOL_DOWN_NANOS << probe));
      }
      mode.run(getVariants(wire.source), wire.time);
      mode.run(getVariants(wire.source), wire.time);
      assertThat(wire.server.getRequestCount()).isEqualTo(4);
    }
  }

  @Test
  void callsThatWaitForAPermit_failOnceTheTokenIsRefused_andGiveTheirsBack() throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      wire.answer(401, UNAUTHORIZED);
      getVariants(wire.source).execute();
      wire.time.advance(Duration.ofMillis(500));
      getVariants(wire.source).execute();
      CompletableFuture<List<InventoryVariant>> refused = getVariants(wire.source).executeAsync();
      CompletableFuture<List<InventoryVariant>> waiting = getVariants(wire.source).executeAsync();
      wire.time.advance(Duration.ofMillis(501));
      assertThatThrownBy(() -> refused.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(UnauthorizedException.class);
      wire.time.advance(Duration.ofMillis(500));
      assertThat(waiting).isCompletedExceptionally();
      assertThatThrownBy(waiting::join).hasMessageContaining("was not sent");
      assertThat(wire.server.getRequestCount()).isEqualTo(3);
      assertThat(wire.source.status().freePermits()).isEqualTo(1);
    }
  }

  @Test
  void blockingCallThatWaitsForItsRetry_failsOnceTheTokenIsRefused() throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(429, "", "Retry-After: 5");
      wire.answer(401, UNAUTHORIZED);
      ScheduledFuture<?> unused =
          wire.time.schedule(
              () -> {
                assertThatThrownBy(() -> getVariants(wire.source).execute())
                    .isInstanceOf(UnauthorizedException.class);
                return null;
              },
              4,
              TimeUnit.SECONDS);
      assertThatThrownBy(() -> getVariants(wire.source).execute())
          .isInstanceOfSatisfying(
              UnauthorizedException.class, e -> assertThat(e.attempts()).isEqualTo(1))
          .hasMessageContaining("was not sent");
      assertThat(wire.server.getRequestCount()).isEqualTo(2);
      wire.time.advance(Duration.ofSeconds(2));
      assertThat(wire.source.status().freePermits()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void replacedToken_isNotHeldBack(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      AtomicReference<SourceToken> current =
          new AtomicReference<>(SourceToken.of("not-a-token-old"));
      SourceClient source = wire.flxpoint.sourceFrom(current::get);
      wire.answer(401, UNAUTHORIZED);
      wire.answer(200, "[]");
      assertThatThrownBy(() -> mode.run(getVariants(source), wire.time))
          .isInstanceOf(UnauthorizedException.class);
      current.set(SourceToken.of("not-a-token-new"));
      mode.run(getVariants(source), wire.time);
      assertThat(wire.takeRequest().getHeaders().get("X-API-TOKEN")).isEqualTo("not-a-token-old");
      assertThat(wire.takeRequest().getHeaders().get("X-API-TOKEN")).isEqualTo("not-a-token-new");
      assertThat(source.token()).isEqualTo(current.get());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void supplierThatFails_failsTheCall(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      SourceClient empty = wire.flxpoint.sourceFrom(() -> null);
      ApiCall<List<InventoryVariant>> call = getVariants(empty);
      assertThatThrownBy(() -> mode.run(call, wire.time))
          .hasMessageContaining("The supplier of the token returned null");
      assertThat(call).hasToString("ApiCall{" + call.operation() + ", replaceable Source token}");
    }
  }

  @Test
  void scopeCheckThatWarns_sends_andA401DoesNotCloseTheGate() throws Exception {
    try (Wire wire = new Wire(builder -> builder.scopeCheck(ScopeCheck.WARN))) {
      wire.answer(401, UNAUTHORIZED);
      wire.answer(200, "[]");
      OrderApi outOfScope = wire.source.create(OrderApi.class);
      assertThatThrownBy(() -> outOfScope.getOrder(1).execute())
          .isInstanceOf(UnauthorizedException.class);
      assertThat(getVariants(wire.source).execute()).isEmpty();
      assertThat(wire.server.getRequestCount()).isEqualTo(2);
    }
  }

  private static ApiCall<List<InventoryVariant>> getVariants(SourceClient source) {
    return source.inventory().getInventoryVariants();
  }
}
