package dev.flxpoint.benchmarks.pacing.pacer;

import dev.flxpoint.benchmarks.pacing.clock.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A limiter that knows no limit and takes its rate from 429s, as the AWS SDKs do in their mode
 * "adaptive": none until the first 429, then 0.7 times the rate that was measured, and from there
 * along the cubic of TCP CUBIC. Written from the published idea. Confined to one thread.
 */
final class CubicPacer implements Pacer {
  private static final double BETA = 0.7;
  private static final double SCALE = 0.4;
  private static final double SLOWEST = 0.5;
  private static final double SMOOTHING = 0.8;
  private static final double BUCKETS_PER_SECOND = 2;
  private static final double NANOS = 1e9;

  private final Clock clock;
  private boolean enabled;
  private double rate = SLOWEST;
  private double capacity = 1;
  private double tokens;
  private double filledAt;
  private double measured;
  private double bucket = -1;
  private int inBucket;
  private double lastMax;
  private double throttledAt;

  CubicPacer(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void acquire(Consumer<Turn> ready) {
    long wait = enabled ? reserve() : 0;
    if (wait <= 0) {
      ready.accept(turn());
    } else {
      clock.after(wait, () -> ready.accept(turn()));
    }
  }

  private Turn turn() {
    return new Turn() {
      @Override
      public void answered() {
        measure();
        double now = now();
        double since = now - throttledAt - Math.cbrt(lastMax * (1 - BETA) / SCALE);
        setRate(SCALE * since * since * since + lastMax, now);
      }

      @Override
      public void throttled(Duration wait) {
        measure();
        double now = now();
        lastMax = enabled ? Math.min(measured, rate) : measured;
        throttledAt = now;
        enabled = true;
        setRate(lastMax * BETA, now);
      }
    };
  }

  /** Takes a token, and returns after what time it is there. */
  private long reserve() {
    fill(now());
    tokens--;
    return (long) (-tokens / rate * NANOS);
  }

  private void setRate(double wanted, double now) {
    fill(now);
    rate = Math.max(Math.min(wanted, 2 * measured), SLOWEST);
    capacity = Math.max(rate, 1);
    tokens = Math.min(tokens, capacity);
  }

  private void fill(double now) {
    tokens = Math.min(capacity, tokens + (now - filledAt) * rate);
    filledAt = now;
  }

  /** Answers a second, in half seconds, smoothed. */
  private void measure() {
    double current = Math.floor(now() * BUCKETS_PER_SECOND) / BUCKETS_PER_SECOND;
    inBucket++;
    if (bucket < 0) {
      bucket = current;
    } else if (current > bucket) {
      measured = inBucket / (current - bucket) * SMOOTHING + measured * (1 - SMOOTHING);
      inBucket = 0;
      bucket = current;
    }
  }

  private double now() {
    return clock.nanoTime() / NANOS;
  }
}
