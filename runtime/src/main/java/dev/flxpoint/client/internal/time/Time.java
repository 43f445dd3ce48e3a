package dev.flxpoint.client.internal.time;

import dev.failsafe.spi.Scheduler;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The only way to the clock and to waiting, so that tests need neither. */
public interface Time extends Scheduler {
  /** Returns nanoseconds since some moment before the first call; never jumps back. */
  long nanoTime();

  /** Returns nanoseconds that all processes of this machine count from one moment, its start. */
  default long hostNanos() {
    return nanoTime();
  }

  /** Returns the moment on the calendar; for dates in headers only. */
  Instant now();

  /** Blocks until the future is done, in whatever way. */
  void awaitDone(CompletableFuture<?> future) throws InterruptedException;
}
