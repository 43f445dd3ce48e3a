package dev.flxpoint.benchmarks.pacing.network;

import java.util.random.RandomGenerator;

/**
 * How long something takes, in milliseconds.
 *
 * @param min what no draw undercuts
 * @param max what no draw exceeds; infinite for a tail without end
 * @param usualMax what one draw in a thousand exceeds; the maximum if there is one
 */
record Delay(double min, double mean, double max, double usualMax, Draw draw) {
  static final Delay NONE = constant(0);

  private static final double NORMAL_P99 = 2.3263478740408408;
  private static final double NORMAL_P999 = 3.090232306167813;
  private static final double NANOS_PER_MILLI = 1e6;

  static Delay constant(double millis) {
    return new Delay(millis, millis, millis, millis, random -> millis);
  }

  static Delay uniform(double min, double max) {
    return new Delay(
        min, (min + max) / 2, max, max, random -> min + random.nextDouble() * (max - min));
  }

  static Delay lognormal(double median, double p99) {
    double sigma = Math.log(p99 / median) / NORMAL_P99;
    return new Delay(
        0,
        median * Math.exp(sigma * sigma / 2),
        Double.POSITIVE_INFINITY,
        median * Math.exp(sigma * NORMAL_P999),
        random -> median * Math.exp(sigma * random.nextGaussian()));
  }

  static Delay floorPlusExponential(double floor, double mean) {
    return new Delay(
        floor,
        floor + mean,
        Double.POSITIVE_INFINITY,
        floor + mean * Math.log(1_000),
        random -> floor - mean * Math.log(1 - random.nextDouble()));
  }

  long nanos(RandomGenerator random) {
    return (long) (draw.millis(random) * NANOS_PER_MILLI);
  }

  @FunctionalInterface
  interface Draw {
    double millis(RandomGenerator random);
  }
}
