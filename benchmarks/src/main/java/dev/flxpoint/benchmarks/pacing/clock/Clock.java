package dev.flxpoint.benchmarks.pacing.clock;

/** Time as loads, limiters and networks see it: virtual or real. */
public interface Clock {
  /** Returns nanoseconds since some moment before the first call; never jumps back. */
  long nanoTime();

  /** Runs the task once so many nanoseconds have passed. */
  void after(long nanos, Runnable task);
}
