package dev.flxpoint.client;

import dev.flxpoint.client.internal.pacing.Assumption;

/**
 * When a permit comes back, which decides how near to two requests a second a token can come.
 *
 * <p>All three hold the API's limit of two requests in any rolling second. They differ in what they
 * take for granted, and so in how long a permit rests; docs/benchmarks.md has what each measured.
 *
 * <p>Where requests are refused again and again though they provably keep that limit, since
 * something else uses the token or the API allows less than documented, all three go over to a
 * slower pace, and try from time to time whether it is still needed: {@link TokenStatus#pace}.
 */
public enum Pacing {
  /**
   * A permit comes back a window after the answer, less the shortest round trip that the network
   * has shown; the default. A constant latency then costs nothing.
   */
  LEARNED(Assumption.SHORTEST_ROUND_TRIP),

  /**
   * A permit comes back a window after the answer, and nothing else is assumed: no network, however
   * slow or uneven, can bring three requests into one second.
   */
  PROVABLE(Assumption.NONE),

  /**
   * Like {@link #LEARNED}, but a permit does not wait for an answer that takes longer than requests
   * need to arrive, which is learned from rare 429s. For slow operations: up to 25 % more requests,
   * for about one 429 in ten thousand at first and fewer later.
   */
  ADAPTIVE(Assumption.ARRIVAL);

  private final Assumption most;

  Pacing(Assumption most) {
    this.most = most;
  }

  Assumption most() {
    return most;
  }
}
