package dev.flxpoint.client.metrics;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.AttemptEvent;
import dev.flxpoint.client.CallEvent;
import dev.flxpoint.client.CallListener;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.Token;
import dev.flxpoint.client.TokenStatus;
import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.TokenPace;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Meters calls with Micrometer, an optional dependency: {@code Flxpoint.builder().addListener(new
 * FlxpointMetrics(registry))}. One is enough for all the {@link Flxpoint}s that share a registry.
 *
 * <p>All meters are tagged by {@code token}, its fingerprint, and by its {@code type}. Of two
 * tokens with one fingerprint the later has a number behind it. Tagged by {@code operation} as
 * well:
 *
 * <ul>
 *   <li>{@code flxpoint.calls}, a timer of whole calls, with {@code outcome}, which is {@code
 *       success} or the failure's class
 *   <li>{@code flxpoint.attempts}, a timer of round trips, with {@code status}, 0 for no answer
 *   <li>{@code flxpoint.time.queued}, a timer of the waits of attempts for their permits
 *   <li>{@code flxpoint.throttled}, a counter of 429s, with {@code limit}: {@code kept} if this
 *       process provably kept the documented limit, else {@code unclear}
 * </ul>
 *
 * <p>Gauges: {@code flxpoint.queued} (attempts that wait), {@code flxpoint.permits} (free ones, 0
 * to 2), {@code flxpoint.operations.closed} (those that the API refuses), {@code
 * flxpoint.gate.closed} (1 if it refuses the token altogether, else 0) and {@code
 * flxpoint.pace.spacing} (how many seconds apart the token's requests go, 0 at the documented
 * pace). {@code flxpoint.pace.steps} counts changes of that pace, with their {@code reason} in
 * lower case.
 *
 * <p>All meters of a token go when it is forgotten. Thread-safe.
 */
public final class FlxpointMetrics implements CallListener {
  private final MeterRegistry registry;

  @GuardedBy("this")
  private final Map<Token, Metered> metered = new HashMap<>();

  @GuardedBy("this")
  private final Set<String> labels = new HashSet<>();

  /** Creates one whose meters are in the given registry. */
  // Who has a registry requires Micrometer already; required from here, it could not be left out.
  @SuppressWarnings("exports")
  public FlxpointMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void attemptEnded(AttemptEvent event) {
    TokenMeters meters = meters(event.token());
    if (meters == null) {
      return;
    }
    Tags tags = Tags.of("operation", event.operation().id());
    meters.timer("time.queued", tags).record(event.timeQueued());
    meters
        .timer("attempts", tags.and("status", Integer.toString(event.status())))
        .record(event.roundTrip());
    if (event.status() == 429) {
      String limit = event.refusedWithinLimit() ? "kept" : "unclear";
      meters.counter("throttled", tags.and("limit", limit)).increment();
    }
  }

  @Override
  public void callEnded(CallEvent event) {
    TokenMeters meters = meters(event.token());
    if (meters != null) {
      Throwable failure = event.failure();
      String outcome = failure == null ? "success" : failure.getClass().getSimpleName();
      meters
          .timer("calls", Tags.of("operation", event.operation().id(), "outcome", outcome))
          .record(event.duration());
    }
  }

  @Override
  public synchronized void tokenAdded(Token token, Supplier<TokenStatus> status) {
    Metered known = metered.get(token);
    if (known != null) {
      known.users++;
      return;
    }
    String label = token.fingerprint();
    for (int i = 2; !labels.add(label); i++) {
      label = token.fingerprint() + "-" + i;
    }
    TokenMeters meters = new TokenMeters(registry, token, label);
    metered.put(token, new Metered(meters, label));
    gauge(meters, "queued", status, TokenStatus::queued);
    gauge(meters, "permits", status, TokenStatus::freePermits);
    gauge(meters, "operations.closed", status, now -> now.closedOperations().size());
    gauge(meters, "gate.closed", status, now -> now.closedSince() == null ? 0 : 1);
    gauge(meters, "pace.spacing", status, FlxpointMetrics::secondsApart);
  }

  @Override
  public void paceChanged(Token token, PaceChange change) {
    TokenMeters meters = meters(token);
    if (meters != null) {
      String reason = change.reason().name().toLowerCase(Locale.ROOT);
      meters.counter("pace.steps", Tags.of("reason", reason)).increment();
    }
  }

  @Override
  public synchronized void tokenForgotten(Token token) {
    Metered known = metered.get(token);
    if (known != null && --known.users == 0) {
      metered.remove(token);
      labels.remove(known.label);
      known.meters.remove();
    }
  }

  /** Null once the token is forgotten: what ends later must not bring its meters back for good. */
  private synchronized @Nullable TokenMeters meters(Token token) {
    Metered known = metered.get(token);
    return known == null ? null : known.meters;
  }

  private static void gauge(
      TokenMeters meters,
      String name,
      Supplier<TokenStatus> status,
      ToDoubleFunction<TokenStatus> value) {
    meters.gauge(name, () -> value.applyAsDouble(status.get()));
  }

  private static double secondsApart(TokenStatus status) {
    TokenPace pace = status.pace();
    return pace == null ? 0 : pace.spacing().toNanos() / 1e9;
  }

  /** A token's meters, and how many clients use it. */
  private static final class Metered {
    final TokenMeters meters;
    final String label;
    int users = 1;

    Metered(TokenMeters meters, String label) {
      this.meters = meters;
      this.label = label;
    }
  }
}
