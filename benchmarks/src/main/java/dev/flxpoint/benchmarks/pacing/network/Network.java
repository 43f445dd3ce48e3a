package dev.flxpoint.benchmarks.pacing.network;

import dev.flxpoint.benchmarks.pacing.judge.SlidingLog;

/** What carries requests to a server that keeps a {@link SlidingLog}. */
public interface Network {
  /** Sends a request, and hands its answer to the callback. */
  void send(Answer answer);

  /** What to do with an answer. */
  @FunctionalInterface
  interface Answer {
    void arrived(boolean accepted);
  }
}
