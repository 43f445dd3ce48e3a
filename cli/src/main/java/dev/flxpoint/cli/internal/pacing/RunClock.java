package dev.flxpoint.cli.internal.pacing;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time, and a daemon thread that ends with its run. Thread-safe. */
final class RunClock implements Clock, AutoCloseable {
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread daemon = new Thread(task, "flxpoint-pacing");
            daemon.setDaemon(true);
            return daemon;
          });

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void after(long nanos, Runnable task) {
    try {
      ScheduledFuture<?> unused = thread.schedule(task, nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // The run is over, and so is whatever was to come.
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
