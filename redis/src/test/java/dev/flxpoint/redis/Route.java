package dev.flxpoint.redis;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;

/** How long a member's next request is under way to the API, and its answer back. */
record Route(Supplier<Duration> out, Supplier<Duration> back) {
  /** Each way takes some whole milliseconds, from none on. */
  static Route even(Random random, int millis) {
    Supplier<Duration> way = () -> Duration.ofMillis(random.nextInt(millis + 1));
    return new Route(way, way);
  }

  static Route constant(int outMillis, int backMillis) {
    return new Route(() -> Duration.ofMillis(outMillis), () -> Duration.ofMillis(backMillis));
  }

  /** Each way takes something more each time, a millisecond on average. */
  static Route uneven(Random random, int outMillis, int backMillis) {
    return new Route(() -> exponential(random, outMillis), () -> exponential(random, backMillis));
  }

  private static Duration exponential(Random random, int millis) {
    return Duration.ofNanos((long) (1_000_000 * (millis - Math.log(1 - random.nextDouble()))));
  }
}
