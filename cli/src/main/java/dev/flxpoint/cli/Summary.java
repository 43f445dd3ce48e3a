package dev.flxpoint.cli;

import java.time.Duration;
import java.util.List;

/**
 * What a quickstart comes to.
 *
 * @param requests how many requests reached the sandbox
 * @param status429 how many of them it refused because of the rate limit
 * @param retries how many of them were repeats
 * @param time from the start of the first request to the last answer
 */
record Summary(
    int requests,
    int status429,
    int retries,
    int parentsPushed,
    int variantsPushed,
    int fulfillmentRequestsShipped,
    Duration time,
    List<Refused> refused) {
  private static final int REQUESTS_PER_SECOND = 2;

  Summary {
    refused = List.copyOf(refused);
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
