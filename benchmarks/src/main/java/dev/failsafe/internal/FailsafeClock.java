package dev.failsafe.internal;

import dev.failsafe.RateLimiterConfig;
import java.util.function.LongSupplier;

/**
 * Failsafe's own limiter on a clock of ours; Failsafe hides that from other packages.
 *
 * <p>What waits in {@code acquirePermit()} asks first how long, by the method that this hands
 * through.
 */
public final class FailsafeClock extends RateLimiterStats.Stopwatch {
  private final LongSupplier nanoTime;
  private final long start;

  private FailsafeClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** Returns what takes one permit of a new limiter and gives the nanoseconds until it is due. */
  public static LongSupplier reservations(RateLimiterConfig<?> config, LongSupplier nanoTime) {
    RateLimiterImpl<?> limiter = new RateLimiterImpl<>(config, new FailsafeClock(nanoTime));
    return () -> limiter.reservePermits(1).toNanos();
  }

  @Override
  long elapsedNanos() {
    return nanoTime.getAsLong() - start;
  }
}
