package dev.flxpoint.client.internal.pacing;

/** What a limiter takes for granted of the network; each assumes what those before it do. */
public enum Assumption {
  /** Nothing. */
  NONE,

  /** No round trip is shorter than the shortest ones that were seen. */
  SHORTEST_ROUND_TRIP,

  /** A request has arrived after a while that is learned, answered or not. */
  ARRIVAL
}
