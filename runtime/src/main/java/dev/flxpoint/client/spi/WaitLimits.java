package dev.flxpoint.client.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the queue for the permits of a token may get.
 *
 * @param maxWait the longest wait for one permit; null for no limit
 * @param maxQueued how many attempts may wait at the same time
 */
public record WaitLimits(@Nullable Duration maxWait, int maxQueued) {
  /** No limit. */
  public static final WaitLimits NONE = new WaitLimits(null, Integer.MAX_VALUE);

  /** The queue is too long to be joined, or to be stayed in. */
  public static final class ExceededException extends Exception {
    private final int queued;
    private final Duration wait;

    /**
     * Creates one.
     *
     * @param queued how many waited
     * @param wait how long the wait was, or would have been
     */
    public ExceededException(int queued, Duration wait) {
      super(null, null, false, false);
      this.queued = queued;
      this.wait = wait;
    }

    /** Returns how many waited. */
    public int queued() {
      return queued;
    }

    /** Returns how long the wait was, or would have been. */
    public Duration timeQueued() {
      return wait;
    }
  }
}
