package dev.flxpoint.cli.internal.push;

import dev.flxpoint.api.Operation;
import java.time.Duration;

/**
 * How much there is to send.
 *
 * @param requests at least, where no row makes the API refuse a call and none is sent again
 */
record Estimate(long requests) {
  private static final int REQUESTS_PER_SECOND = 2;

  /** How many variants one request finds the ids of. */
  private static final int IDS = 100;

  private static final int PARENTS = Operation.UPSERT_INVENTORY_PARENTS.batchMax();
  private static final int STOCK = Operation.UPDATE_INVENTORY_VARIANTS.batchMax();

  /** Returns that of parents, and then stock and prices of variants, which are still to send. */
  static Estimate of(long parents, long variants) {
    return new Estimate(calls(parents, PARENTS) + calls(variants, IDS) + calls(variants, STOCK));
  }

  /** Returns the least time in which that many requests can start, the first two at once. */
  Duration least() {
    return Duration.ofSeconds(
        calls(Math.max(0, requests - REQUESTS_PER_SECOND), REQUESTS_PER_SECOND));
  }

  private static long calls(long rows, int most) {
    return -Math.floorDiv(-rows, most);
  }
}
