package dev.flxpoint.benchmarks.pacing;

/** A server's judgement of one token's requests. Not thread-safe. */
@FunctionalInterface
interface Judge {
  /** Returns whether a request that arrives now is let in. */
  boolean admits(long now);
}
