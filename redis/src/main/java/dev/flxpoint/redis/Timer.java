package dev.flxpoint.redis;

/** The only way to the clock and to waiting, so that tests need neither. */
interface Timer {
  /** Returns nanoseconds since some moment; never jumps back. */
  long nanoTime();

  /**
   * Runs the action after a while, with no other of these below it on the stack.
   *
   * @return what takes it back, if it is not too late
   */
  Runnable schedule(long delayNanos, Runnable action);
}
