package com.google.common.util.concurrent;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Guava's own limiter on a clock of ours; Guava hides that from other packages.
 *
 * <p>What waits in {@code acquire()} asks first how long, by the method that this hands through.
 */
public final class GuavaClock extends RateLimiter.SleepingStopwatch {
  private final LongSupplier nanoTime;

  private GuavaClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Returns what takes one permit of a new limiter and gives the nanoseconds until it is due. */
  public static LongSupplier reservations(double permitsPerSecond, LongSupplier nanoTime) {
    RateLimiter limiter = RateLimiter.create(permitsPerSecond, new GuavaClock(nanoTime));
    return () -> TimeUnit.MICROSECONDS.toNanos(limiter.reserve(1));
  }

  @Override
  protected long readMicros() {
    return TimeUnit.NANOSECONDS.toMicros(nanoTime.getAsLong());
  }

  @Override
  protected void sleepMicrosUninterruptibly(long micros) {
    throw new UnsupportedOperationException("Whoever reserves waits by itself");
  }
}
