package dev.flxpoint.flow;

import java.util.concurrent.CompletableFuture;

/**
 * A flow at work, on a thread of its own, which keeps the process alive until it is closed.
 * Thread-safe.
 */
public interface RunningFlow extends AutoCloseable {
  /** Does its work now instead of later, as for a webhook; what is at work is followed by more. */
  void wakeUp();

  /**
   * Returns whether it is this one that works, of several with the same store. Asks nobody: false
   * as soon as it is not sure any more.
   */
  boolean isOwner();

  /**
   * Completes when it has ended: exceptionally if it was not closed but interrupted, or hit by an
   * error. Completing it does nothing.
   */
  CompletableFuture<Void> ended();

  /**
   * Ends it as {@link #close} does, without a wait. Completes once it has ended, in whatever way;
   * completing it does nothing.
   */
  CompletableFuture<Void> closeAsync();

  /** Ends it after what it is doing, and waits until it has; its handler does not wait for it. */
  @Override
  void close();
}
