package dev.flxpoint.cli.internal.pacing;

/** Time as a run sees it: real, or set by a test. */
interface Clock {
  /** Returns nanoseconds since an arbitrary moment; never jumps back. */
  long nanoTime();

  /** Runs the task on a thread of the clock once so many nanoseconds have passed. */
  void after(long nanos, Runnable task);
}
