package dev.flxpoint.benchmarks.pacing.judge;

/** A server's judgement of one token's requests. Not thread-safe. */
@FunctionalInterface
public interface Judge {
  /** Returns whether a request that arrives now is let in. */
  boolean admits(long now);
}
