package dev.flxpoint.benchmarks.pacing.clock;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time and daemon threads of its own. Thread-safe. */
public final class SystemClock implements Clock, AutoCloseable {
  private final ScheduledThreadPoolExecutor threads;

  /** Creates one whose threads are called by that name. */
  public SystemClock(String name, int threads) {
    this.threads =
        new ScheduledThreadPoolExecutor(
            threads,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void after(long nanos, Runnable task) {
    ScheduledFuture<?> unused =
        threads.schedule(
            () -> {
              try {
                task.run();
              } catch (RuntimeException | Error e) {
                // Nobody looks at the future, and a run that lost an event would not end.
                e.printStackTrace();
                System.exit(3);
              }
            },
            nanos,
            TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
