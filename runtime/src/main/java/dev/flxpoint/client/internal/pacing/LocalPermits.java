package dev.flxpoint.client.internal.pacing;

import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.Permits;

/**
 * The permits that a process keeps to itself. Whoever asks keeps what it gets and asks once for a
 * key, so that nothing is kept here. Thread-safe.
 */
public final class LocalPermits implements Permits {
  private final Time time;
  private final long windowNanos;
  private final boolean learnsPace;

  /** Creates one with the API's window. */
  public LocalPermits(Time time) {
    this(time, TokenLimiter.WINDOW_NANOS);
  }

  /** Creates one with a window of its own; only for what measures everything but the waiting. */
  public LocalPermits(Time time, long windowNanos) {
    this(time, windowNanos, true);
  }

  private LocalPermits(Time time, long windowNanos, boolean learnsPace) {
    this.time = time;
    this.windowNanos = windowNanos;
    this.learnsPace = learnsPace;
  }

  /** Returns one that keeps to the documented limit, whatever the API refuses; to compare with. */
  public static LocalPermits asDocumented(Time time) {
    return new LocalPermits(time, TokenLimiter.WINDOW_NANOS, false);
  }

  @Override
  public TokenLimiter of(PermitKey key, PaceListener listener) {
    return new TokenLimiter(
        time,
        new CompletionGuard(TokenLimiter.PERMITS, windowNanos, Assumption.ARRIVAL, learnsPace),
        listener);
  }
}
