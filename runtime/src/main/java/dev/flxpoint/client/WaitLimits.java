package dev.flxpoint.client;

/**
 * How long the queue for the permits of a token may get.
 *
 * @param maxNanos the longest wait for one permit
 * @param maxQueued how many attempts may wait at the same time
 */
record WaitLimits(long maxNanos, int maxQueued) {
  static final WaitLimits NONE = new WaitLimits(Long.MAX_VALUE, Integer.MAX_VALUE);

  /** The queue is too long to be joined, or to be stayed in. */
  static final class ExceededException extends Exception {
    final int queued;
    final long nanos;

    /**
     * Creates one.
     *
     * @param queued how many waited
     * @param nanos how long the wait was, or would have been
     */
    ExceededException(int queued, long nanos) {
      super(null, null, false, false);
      this.queued = queued;
      this.nanos = nanos;
    }
  }
}
