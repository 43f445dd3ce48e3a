package dev.flxpoint.benchmarks.pacing.tally;

/**
 * What one run of one cell came to.
 *
 * @param sent requests that reached the server
 * @param throttled those that it answered with 429
 * @param failed calls that gave up
 * @param goodput accepted requests, where 1 is two a second
 * @param median half of the calls took longer, in seconds
 * @param p99 one call in a hundred took longer, in seconds
 * @param jain fairness between callers
 */
public record Result(
    long sent, long throttled, int failed, double goodput, double median, double p99, double jain) {
  /** Returns the share of requests that were answered with 429, 0 to 1. */
  public double share() {
    return (double) throttled / sent;
  }
}
