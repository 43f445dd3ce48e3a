package dev.flxpoint.benchmarks.pacing.tally;

/** Sees what arrives at the server and how the calls end. */
public interface Observer {
  /** A request has reached the server. */
  void arrived(long now, boolean accepted);

  /** A caller's call has ended after so long. */
  void ended(int caller, long nanos, boolean success);
}
