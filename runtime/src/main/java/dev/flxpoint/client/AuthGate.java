package dev.flxpoint.client;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds back calls with tokens that the API has refused, so that a wrong token costs one request
 * and not thousands.
 *
 * <p>Once in a cool-down one call is let through as a probe; any answer to it but a 401 opens the
 * gate. Thread-safe.
 */
final class AuthGate {
  static final long COOL_DOWN_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Since when a token is refused, and when the next probe may go. */
  private record Closure(long since, long probeAt) {}

  private final Time time;
  private final ConcurrentMap<Token, Closure> closed = new ConcurrentHashMap<>(0);

  AuthGate(Time time) {
    this.time = time;
  }

  /** Returns for how long the token has been refused; null if a call may go, or queue up. */
  @Nullable Duration closedFor(Token token) {
    Closure closure = closure(token);
    long now = time.nanoTime();
    return closure == null || now >= closure.probeAt ? null : Duration.ofNanos(now - closure.since);
  }

  /**
   * Like {@link #closedFor}, for a call that is sent if it gets null: one that is due is a probe.
   */
  @Nullable Duration enter(Token token) {
    Closure closure = closure(token);
    if (closure == null) {
      return null;
    }
    long now = time.nanoTime();
    boolean probe =
        now >= closure.probeAt
            && closed.replace(token, closure, new Closure(closure.since, now + COOL_DOWN_NANOS));
    return probe ? null : Duration.ofNanos(now - closure.since);
  }

  /**
   * The API answered 401.
   *
   * @return whether that closed the gate
   */
  boolean refused(Token token) {
    long now = time.nanoTime();
    return closed.putIfAbsent(token, new Closure(now, now + COOL_DOWN_NANOS)) == null;
  }

  /**
   * The API knows the token.
   *
   * @return whether that opened the gate
   */
  boolean accepted(Token token) {
    return !closed.isEmpty() && closed.remove(token) != null;
  }

  /** Forgets a token that nobody uses any more. */
  void forget(Token token) {
    closed.remove(token);
  }

  boolean isClosed(Token token) {
    return closure(token) != null;
  }

  private @Nullable Closure closure(Token token) {
    return closed.isEmpty() ? null : closed.get(token);
  }
}
