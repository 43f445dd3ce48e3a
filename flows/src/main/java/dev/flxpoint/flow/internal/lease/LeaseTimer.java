package dev.flxpoint.flow.internal.lease;

import java.time.Duration;

/** When is it, and when is a lease to be renewed? Thread-safe. */
public interface LeaseTimer {
  /** Returns a time that only goes forward, in nanoseconds. */
  long nanoTime();

  /** Does something later, on a thread that may block; returns what calls it off. */
  Runnable schedule(Duration delay, Runnable task);
}
