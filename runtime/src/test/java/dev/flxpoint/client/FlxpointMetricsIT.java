package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
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
      assertThat(registry.get("flxpoint.wait").tag("token", token).timer().count()).isEqualTo(2);
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
      assertThat(gauge("queue")).isZero();
      assertThat(
              registry
                  .get("flxpoint.calls")
                  .tag("outcome", "UnauthorizedException")
                  .timer()
                  .count())
          .isEqualTo(1);

      wire.time.advance(Duration.ofNanos(TokenStates.IDLE_NANOS).plusSeconds(2));
      SourceToken other = SourceToken.of("not-that-token");
      wire.flxpoint.source(other).inventory().getInventoryVariants().execute();
      assertThat(registry.get("flxpoint.queue").gauges()).hasSize(1);
      assertThat(registry.get("flxpoint.queue").gauge().getId().getTag("token"))
          .isEqualTo(other.fingerprint());
    }
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
