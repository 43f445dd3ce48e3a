package dev.flxpoint.sandbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long the sandbox holds a request on its way in and its answer on the way out.
 *
 * <p>Every kind draws both directions independently. What is drawn depends on the sandbox's seed
 * and on the number of the request only, so the same seed gives the same delays to the first, the
 * second, the third request that is read. The rate window is checked after the way in; work of a
 * slow server comes after that check. Immutable and safe for use by many threads.
 */
public final class Latency {
  // The 99th percentile of the standard normal distribution.
  private static final double NORMAL_P99 = 2.3263478740408408;

  private final String description;
  private final Draw direction;
  private final Draw work;

  private Latency(String description, Draw direction, Draw work) {
    this.description = description;
    this.direction = direction;
    this.work = work;
  }

  /** No delay at all: what the sandbox does by default. */
  public static Latency none() {
    return new Latency("none", random -> 0, random -> 0);
  }

  /**
   * The same delay in each direction.
   *
   * @throws IllegalArgumentException if {@code each} is negative
   */
  public static Latency constant(Duration each) {
    long nanos = nanos(each, "each");
    return new Latency("constant " + each, random -> nanos, random -> 0);
  }

  /**
   * A delay between two bounds in each direction, every value as likely as any other.
   *
   * @throws IllegalArgumentException if {@code min} is negative or above {@code max}
   */
  public static Latency uniform(Duration min, Duration max) {
    return new Latency("uniform " + min + " to " + max, between(min, max), random -> 0);
  }

  /**
   * A lognormal delay in each direction: half of them below the median, one in a hundred above the
   * 99th percentile, and no upper bound.
   *
   * @throws IllegalArgumentException if {@code median} is not positive or {@code p99} is below it
   */
  public static Latency heavyTail(Duration median, Duration p99) {
    long middle = nanos(median, "median");
    if (middle == 0 || p99.compareTo(median) < 0) {
      throw new IllegalArgumentException("Needs 0 < median <= p99 but got " + median + ", " + p99);
    }
    double sigma = Math.log((double) p99.toNanos() / middle) / NORMAL_P99;
    return new Latency(
        "heavy tail, median " + median + ", p99 " + p99,
        random -> middle * Math.exp(sigma * random.nextGaussian()),
        random -> 0);
  }

  /**
   * A fixed part plus an exponentially distributed one with the given mean, in each direction.
   *
   * @throws IllegalArgumentException if either is negative
   */
  public static Latency floorPlusExponential(Duration floor, Duration mean) {
    long fixed = nanos(floor, "floor");
    long average = nanos(mean, "mean");
    return new Latency(
        "floor " + floor + " plus exponential " + mean,
        random -> fixed - average * Math.log(1 - random.nextDouble()),
        random -> 0);
  }

  /**
   * A fixed delay in each direction plus work of the server, uniform between two bounds, that comes
   * after the window was checked and before the answer leaves.
   *
   * @throws IllegalArgumentException if a duration is negative or {@code minWork} above {@code
   *     maxWork}
   */
  public static Latency slowServer(Duration base, Duration minWork, Duration maxWork) {
    long nanos = nanos(base, "base");
    return new Latency(
        "slow server, base " + base + ", work " + minWork + " to " + maxWork,
        random -> nanos,
        between(minWork, maxWork));
  }

  /** Draws the nanoseconds of one direction. */
  long direction(RandomGenerator random) {
    return (long) direction.nanos(random);
  }

  /** Draws the nanoseconds that the server works on an admitted request. */
  long work(RandomGenerator random) {
    return (long) work.nanos(random);
  }

  /** Returns the kind and its figures, for logs. */
  @Override
  public String toString() {
    return description;
  }

  private static Draw between(Duration min, Duration max) {
    long low = nanos(min, "min");
    long high = nanos(max, "max");
    if (low > high) {
      throw new IllegalArgumentException("min " + min + " is above max " + max);
    }
    return random -> low + random.nextDouble() * (high - low);
  }

  private static long nanos(Duration duration, String name) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative but was " + duration);
    }
    return duration.toNanos();
  }

  @FunctionalInterface
  private interface Draw {
    double nanos(RandomGenerator random);
  }
}
