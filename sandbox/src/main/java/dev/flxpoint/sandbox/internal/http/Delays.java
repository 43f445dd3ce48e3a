package dev.flxpoint.sandbox.internal.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs work now or later on a few daemon threads, however many delays are pending. */
public final class Delays implements AutoCloseable {
  private static final int WORKERS = 16;

  private final ExecutorService workers;
  private final ScheduledExecutorService scheduler;

  public Delays() {
    this.workers = Executors.newFixedThreadPool(WORKERS, daemons("sandbox-worker-"));
    this.scheduler = Executors.newSingleThreadScheduledExecutor(daemons("sandbox-timer-"));
  }

  public ExecutorService workers() {
    return workers;
  }

  /**
   * Runs the work on this thread if there is no delay, otherwise on a worker after it. Once this is
   * closed, delayed work is dropped.
   */
  void run(long nanos, Runnable work) {
    if (nanos <= 0) {
      work.run();
      return;
    }
    try {
      ScheduledFuture<?> unused =
          scheduler.schedule(() -> workers.execute(work), nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // Closed in the meantime, and with it the connection that would get the answer.
    }
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
    workers.shutdownNow();
  }

  private static ThreadFactory daemons(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
