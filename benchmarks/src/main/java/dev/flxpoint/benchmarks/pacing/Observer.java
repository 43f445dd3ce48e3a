package dev.flxpoint.benchmarks.pacing;

/** Sees what arrives at the server and how the calls end. */
interface Observer {
  void arrived(long now, boolean accepted);

  void ended(int caller, long nanos, boolean success);
}
