package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.inventory.PushReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a quickstart comes to.
 *
 * @param requests how many requests reached the sandbox
 * @param status429 how many of them it refused because of the rate limit
 * @param retries how many of them were repeats
 * @param time from the start of the first request to the last answer
 */
record QuickstartSummary(
    int requests,
    int status429,
    int retries,
    int parentsPushed,
    int variantsPushed,
    int fulfillmentRequestsShipped,
    Duration time,
    List<RefusedRow> refused) {
  private static final int REQUESTS_PER_SECOND = 2;

  QuickstartSummary {
    refused = List.copyOf(refused);
  }

  /** Adds up what became of parents, of stock and prices, and of fulfillment requests. */
  static QuickstartSummary of(
      int requests,
      int status429,
      int retries,
      Duration time,
      PushReport parents,
      PushReport stock,
      int shipped) {
    List<RefusedRow> refused = new ArrayList<>(parents.refused());
    refused.addAll(stock.refused());
    return new QuickstartSummary(
        requests,
        status429,
        retries,
        (int) parents.applied(),
        (int) stock.applied(),
        shipped,
        time,
        refused);
  }

  /** Returns the seconds to the hundredth. */
  double seconds() {
    return Math.round(time.toNanos() / 1e7) / 100.0;
  }

  /** Returns the least time in which that many requests can start, the first two at once. */
  double floorSeconds() {
    return Math.max(0, requests - REQUESTS_PER_SECOND) / (double) REQUESTS_PER_SECOND;
  }
}
