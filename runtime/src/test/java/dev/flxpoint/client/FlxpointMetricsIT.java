package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flxpoint.client.metrics.FlxpointMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class FlxpointMetricsIT {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void callsAttemptsWaitsAndThrottles_areMetered() throws Exception {
    try (Wire wire = wire()) {
      wire.answer(429, "", "Retry-After: 3");
      wire.answer(200, "[]");
      getVariants(wire);
      String token = wire.source.token().fingerprint();
      assertThat(
              registry
                  .get("flxpoint.calls")
                  .tags("operation", "getInventoryVariants", "token", token, "outcome", "success")
                  .timer()
                  .totalTime(TimeUnit.SECONDS))
          .isEqualTo(3);
      assertThat(registry.get("flxpoint.attempts").tag("status", "429").timer().count())
          .isEqualTo(1);
      assertThat(registry.get("flxpoint.attempts").tag("status", "200").timer().count())
          .isEqualTo(1);
      assertThat(registry.get("flxpoint.time.queued").tag("token", token).timer().count())
          .isEqualTo(2);
      assertThat(registry.get("flxpoint.throttled").tag("limit", "kept").counter().count())
          .isEqualTo(1);
    }
  }

  @Test
  void stateOfTheToken_isGauged_untilItIsForgotten() throws Exception {
    try (Wire wire = wire()) {
      wire.answer(401, "");
      wire.answer(200, "[]");
      assertThatThrownBy(() -> getVariants(wire)).isInstanceOf(UnauthorizedException.class);
      assertThat(gauge("gate.closed")).isZero();
      assertThat(gauge("operations.closed")).isEqualTo(1);
      assertThat(gauge("permits")).isEqualTo(1);
      assertThat(gauge("queued")).isZero();
      assertThat(
              registry
                  .get("flxpoint.calls")
                  .tag("outcome", "UnauthorizedException")
                  .timer()
                  .count())
          .isEqualTo(1);

      wire.time.advance(TokenStates.IDLE.plusSeconds(2));
      SourceToken other = SourceToken.of("not-that-token");
      wire.flxpoint.source(other).inventory().getInventoryVariants().execute();
      assertThat(registry.get("flxpoint.queued").gauges()).hasSize(1);
      assertThat(registry.get("flxpoint.queued").gauge().getId().getTag("token"))
          .isEqualTo(other.fingerprint());
    }
  }

  @Test
  void forgottenTokens_leaveNothing() throws Exception {
    try (Wire wire = wire()) {
      for (int i = 0; i < 20; i++) {
        wire.answer(i % 2 == 0 ? 200 : 404, "[]");
        SourceClient source = wire.flxpoint.source(SourceToken.of("not-a-token-" + i));
        Throwable unused =
            catchThrowable(() -> source.inventory().getInventoryVariants().execute());
      }
      CompletableFuture<?> onTheWire =
          wire.source.inventory().getInventoryVariants().executeAsync();
      while (wire.server.getRequestCount() <= 20) {
        Thread.onSpinWait();
      }
      wire.flxpoint.close();
      wire.answer(200, "[]");
      assertThat(onTheWire).succeedsWithin(Duration.ofSeconds(10));
      assertThatThrownBy(() -> getVariants(wire)).isInstanceOf(ClosedException.class);
    }
    assertThat(registry.getMeters()).isEmpty();
  }

  @Test
  void twoTokensOfOneFingerprint_keepTheirOwnMeters() {
    FlxpointMetrics metrics = new FlxpointMetrics(registry);
    // These two were found by trying: the first 32 bits of their SHA-256 are alike.
    SourceToken first = SourceToken.of("not-a-token-8415");
    SourceToken second = SourceToken.of("not-a-token-25898");
    assertThat(first.fingerprint()).isEqualTo(second.fingerprint());
    metrics.tokenAdded(first, () -> status(1));
    metrics.tokenAdded(second, () -> status(2));
    assertThat(registry.get("flxpoint.queued").tag("token", first.fingerprint()).gauge().value())
        .isEqualTo(1);
    assertThat(
            registry
                .get("flxpoint.queued")
                .tag("token", first.fingerprint() + "-2")
                .gauge()
                .value())
        .isEqualTo(2);
    metrics.tokenForgotten(first);
    assertThat(registry.get("flxpoint.queued").gauge().value()).isEqualTo(2);
  }

  @Test
  void tokenOfTwoClients_keepsItsMeters_untilBothAreClosed() {
    FlxpointMetrics metrics = new FlxpointMetrics(registry);
    SourceToken token = SourceToken.of(Wire.TOKEN);
    metrics.tokenAdded(token, () -> status(1));
    metrics.tokenAdded(token, () -> status(1));
    metrics.tokenForgotten(token);
    assertThat(gauge("queued")).isEqualTo(1);
    metrics.tokenForgotten(token);
    assertThat(registry.getMeters()).isEmpty();
  }

  private static TokenStatus status(int queued) {
    return new TokenStatus(
        Duration.ZERO, queued, 2, Duration.ZERO, null, null, Map.of(), null, null);
  }

  private Wire wire() throws Exception {
    return new Wire(builder -> builder.addListener(new FlxpointMetrics(registry)));
  }

  private double gauge(String name) {
    return registry.get("flxpoint." + name).gauge().value();
  }

  private static void getVariants(Wire wire) {
    wire.source.inventory().getInventoryVariants().execute();
  }
}
