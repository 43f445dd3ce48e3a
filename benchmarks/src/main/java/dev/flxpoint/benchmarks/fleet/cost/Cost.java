package dev.flxpoint.benchmarks.fleet.cost;

import java.util.List;
import java.util.Locale;

/**
 * What permits cost, one for each of many tokens.
 *
 * @param commands what Redis was sent for so many permits
 * @param counted for how many permits
 * @param nanos how long the caller waited for each of others, while nobody counted
 * @param redisSeconds the CPU time that Redis took for the latter
 */
record Cost(long commands, int counted, List<Long> nanos, double redisSeconds) {
  static final String HEADER =
      "limiter\ttrips\tp50_us\tp99_us\tp50_to_ping\tredis_cpu_us\ttokens_per_redis";

  private static final double CALLS_A_SECOND = 2;

  double trips() {
    return (double) commands / counted;
  }

  /** Returns what a share of the waits did not exceed, in microseconds. */
  double micros(double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get((int) (share * (sorted.size() - 1))) / 1e3;
  }

  double redisMicros() {
    return redisSeconds * 1e6 / nanos.size();
  }

  /** Returns for how many tokens that never rest one core of Redis has time. */
  double tokens() {
    return 1e6 / redisMicros() / CALLS_A_SECOND;
  }

  String row(String limiter, Cost ping) {
    return String.format(
        Locale.ROOT,
        "%s\t%.1f\t%.0f\t%.0f\t%.2f\t%.0f\t%s",
        limiter,
        trips(),
        micros(0.5),
        micros(0.99),
        micros(0.5) / ping.micros(0.5),
        redisMicros(),
        equals(ping) ? "-" : String.format(Locale.ROOT, "%.0f", tokens()));
  }
}
