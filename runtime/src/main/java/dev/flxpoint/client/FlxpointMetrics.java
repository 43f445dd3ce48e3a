package dev.flxpoint.client;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 *   <li>{@code flxpoint.throttled}, a counter of 429s, with {@code limit}: {@code kept} if this
 *       process provably kept the documented limit, else {@code unclear}
 * </ul>
 *
 * <p>Tagged by {@code token} only, gauges: {@code flxpoint.queue} (attempts that wait), {@code
 * flxpoint.permits} (free ones, 0 to 2), {@code flxpoint.operations.closed} (those that the API
 * refuses), {@code flxpoint.gate.closed} (1 if it refuses the token altogether, else 0) and {@code
 * flxpoint.pace.spacing} (how many seconds apart the token's requests go, 0 at the documented
 * pace). {@code flxpoint.pace.steps} counts changes of that pace, with their {@code reason} in
 * lower case. They go when the token is forgotten. Thread-safe.
 */
public final class FlxpointMetrics implements CallListener {
  private final MeterRegistry registry;
  private final Map<Token, Set<Meter>> meters = new ConcurrentHashMap<>();

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
      String limit = event.refusedWithinLimit() ? "kept" : "unclear";
      registry.counter("flxpoint.throttled", tags.and("limit", limit)).increment();
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
    meters.put(
        token,
        Set.of(
            gauge("queue", token, status, TokenStatus::queued),
            gauge("permits", token, status, TokenStatus::freePermits),
            gauge("operations.closed", token, status, now -> now.closedOperations().size()),
            gauge("gate.closed", token, status, now -> now.closedSince() == null ? 0 : 1),
            gauge("pace.spacing", token, status, FlxpointMetrics::secondsApart)));
  }

  @Override
  public void paceChanged(Token token, PaceChange change) {
    Counter steps =
        Counter.builder("flxpoint.pace.steps")
            .tag("token", token.fingerprint())
            .tag("type", type(token))
            .tag("reason", change.reason().name().toLowerCase(Locale.ROOT))
            .register(registry);
    steps.increment();
    meters.computeIfPresent(
        token,
        (known, before) -> {
          Set<Meter> all = new HashSet<>(before);
          all.add(steps);
          return all;
        });
  }

  @Override
  public void tokenForgotten(Token token) {
    Set<Meter> gone = meters.remove(token);
    if (gone != null) {
      gone.forEach(registry::remove);
    }
  }

  private static double secondsApart(TokenStatus status) {
    TokenPace pace = status.pace();
    return pace == null ? 0 : pace.spacing().toNanos() / 1e9;
  }

  private static String type(Token token) {
    return token.type().name().toLowerCase(Locale.ROOT);
  }

  private Gauge gauge(
      String name, Token token, Supplier<TokenStatus> status, ToDoubleFunction<TokenStatus> value) {
    return Gauge.builder("flxpoint." + name, () -> value.applyAsDouble(status.get()))
        .tag("token", token.fingerprint())
        .tag("type", type(token))
        .register(registry);
  }
}
