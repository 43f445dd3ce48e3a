package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.pacing.tally.Result;

/**
 * What one run of one cell came to.
 *
 * @param result what the server saw and the callers got; its fairness is that between processes
 * @param commands what Redis was sent by clients in the run
 */
record FleetResult(Result result, long commands) {
  /** Fewer have no rate that could be told. */
  private static final int LEAST = 3;

  FleetResult {
    if (accepted(result) < LEAST) {
      throw new IllegalStateException(
          "The server let %s requests in, too few for a rate: give it more --seconds"
              .formatted(accepted(result)));
    }
  }

  /** Returns how many commands Redis was sent for each request that the server let in. */
  double commandsPerCall() {
    return (double) commands / accepted(result);
  }

  private static long accepted(Result result) {
    return result.sent() - result.throttled();
  }
}
