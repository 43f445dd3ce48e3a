package dev.flxpoint.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The limiter of each token that was used lately; all clients of a token share it. Thread-safe.
 *
 * <p>A limiter is forgotten once it was idle for so long that nothing it knows counts any more, at
 * the latest when another token comes. So whoever needs one asks here each time, and keeps none.
 */
final class TokenLimiters {
  /** Far more than a window, so that what was learned of the network outlives a quiet spell. */
  static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(5);

  private record Entry(Token token, TokenLimiter limiter) {}

  private final Time time;
  private final Supplier<CompletionGuard> guards;
  private final WaitLimits limits;
  private final AuthGate gate;
  private final CallListener listeners;
  private final ConcurrentMap<String, Entry> byToken = new ConcurrentHashMap<>();
  private final AtomicLong nextSweep = new AtomicLong();

  TokenLimiters(
      Time time, Pacing pacing, WaitLimits limits, AuthGate gate, CallListener listeners) {
    this(time, () -> TokenLimiter.guard(pacing), limits, gate, listeners);
  }

  TokenLimiters(
      Time time,
      Supplier<CompletionGuard> guards,
      WaitLimits limits,
      AuthGate gate,
      CallListener listeners) {
    this.time = time;
    this.guards = guards;
    this.limits = limits;
    this.gate = gate;
    this.listeners = listeners;
  }

  /** Returns a permit of the token, as {@link TokenLimiter#acquire} does. */
  CompletableFuture<Permit> acquire(Token token, long maxNanos) {
    while (true) {
      CompletableFuture<Permit> turn = of(token).acquire(maxNanos);
      if (turn != null) {
        return turn;
      }
    }
  }

  /** Returns the limiter of the token, not to be kept. */
  TokenLimiter of(Token token) {
    Entry known = byToken.get(token.value());
    if (known != null) {
      return known.limiter;
    }
    forgetIdle();
    TokenLimiter added = new TokenLimiter(time, guards.get(), limits);
    Entry other = byToken.putIfAbsent(token.value(), new Entry(token, added));
    if (other != null) {
      return other.limiter;
    }
    listeners.tokenAdded(token, () -> status(token));
    return added;
  }

  TokenStatus status(Token token) {
    return of(token).status(gate.isClosed(token));
  }

  int size() {
    return byToken.size();
  }

  private void forgetIdle() {
    long now = time.nanoTime();
    long due = nextSweep.get();
    if (now < due || !nextSweep.compareAndSet(due, now + IDLE_NANOS)) {
      return;
    }
    for (Entry entry : byToken.values()) {
      if (entry.limiter.retire(IDLE_NANOS) && byToken.remove(entry.token.value(), entry)) {
        gate.forget(entry.token);
        listeners.tokenForgotten(entry.token);
      }
    }
  }
}
