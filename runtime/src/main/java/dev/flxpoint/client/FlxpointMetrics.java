package dev.flxpoint.client;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Meters calls with Micrometer, an optional dependency: {@code Flxpoint.builder().addListener(new
 * FlxpointMetrics(registry))}.
 *
 * <p>Tagged by {@code operation}, and by {@code token}, its fingerprint:
 *
 * <ul>
 *   <li>{@code flxpoint.calls}, a timer of whole calls, with {@code outcome}, which is {@code
 *       success} or the failure's class
 *   <li>{@code flxpoint.attempts}, a timer of round trips, with {@code status}, 0 for no answer
 *   <li>{@code flxpoint.wait}, a timer of the waits of attempts for their permits
 *   <li>{@code flxpoint.throttled}, a counter of 429s, with {@code traffic}: {@code foreign} if
 *       this process provably did not cause it, else {@code unclear}
 * </ul>
 *
 * <p>Tagged by {@code token} only, gauges: {@code flxpoint.queue} (attempts that wait), {@code
 * flxpoint.permits} (free ones, 0 to 2), {@code flxpoint.operations.closed} (those that the API
 * refuses) and {@code flxpoint.gate.closed} (1 if it refuses the token altogether, else 0). They go
 * when the token is forgotten. Thread-safe.
 */
public final class FlxpointMetrics implements CallListener {
  private final MeterRegistry registry;
  private final Map<Token, List<Meter>> gauges = new ConcurrentHashMap<>();

  /** Creates one whose meters are in the given registry. */
  public FlxpointMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void attemptEnded(AttemptEvent event) {
    Tags tags = Tags.of("operation", event.operation().id(), "token", event.token().fingerprint());
    registry.timer("flxpoint.wait", tags).record(event.queued());
    registry
        .timer("flxpoint.attempts", tags.and("status", Integer.toString(event.status())))
        .record(event.roundTrip());
    if (event.status() == 429) {
      String traffic = event.foreignTraffic() ? "foreign" : "unclear";
      registry.counter("flxpoint.throttled", tags.and("traffic", traffic)).increment();
    }
  }

  @Override
  public void callEnded(CallEvent event) {
    Throwable failure = event.failure();
    Timer timer =
        registry.timer(
            "flxpoint.calls",
            "operation",
            event.operation().id(),
            "token",
            event.token().fingerprint(),
            "outcome",
            failure == null ? "success" : failure.getClass().getSimpleName());
    timer.record(event.duration());
  }

  @Override
  public void tokenAdded(Token token, Supplier<TokenStatus> status) {
    gauges.put(
        token,
        List.of(
            gauge("queue", token, status, TokenStatus::queued),
            gauge("permits", token, status, TokenStatus::freePermits),
            gauge("operations.closed", token, status, now -> now.closedOperations().size()),
            gauge("gate.closed", token, status, now -> now.closedSince() == null ? 0 : 1)));
  }

  @Override
  public void tokenForgotten(Token token) {
    gauges.getOrDefault(token, List.of()).forEach(registry::remove);
    gauges.remove(token);
  }

  private Gauge gauge(
      String name, Token token, Supplier<TokenStatus> status, ToDoubleFunction<TokenStatus> value) {
    return Gauge.builder("flxpoint." + name, () -> value.applyAsDouble(status.get()))
        .tag("token", token.fingerprint())
        .tag("type", token.type().name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
