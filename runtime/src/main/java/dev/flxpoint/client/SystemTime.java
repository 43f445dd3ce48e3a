package dev.flxpoint.client;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The machine's monotonic clock and one daemon thread, which all clients of the process share.
 *
 * <p>That thread only hands over what is due, to where the JDK runs asynchronous continuations:
 * they may be a caller's, and one that blocked the timer would hold up every waiter of the process.
 * On one or two cores the JDK would start a thread for each, so there it is a pool of two.
 */
final class SystemTime implements Time {
  static final SystemTime INSTANCE = new SystemTime();

  /** Keeps the figures small and positive, so that sums of them cannot overflow. */
  private final long origin = System.nanoTime();

  private final ScheduledThreadPoolExecutor timer;
  private final Executor continuations =
      ForkJoinPool.getCommonPoolParallelism() > 1
          ? ForkJoinPool.commonPool()
          : new ForkJoinPool(2, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);

  private SystemTime() {
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "flxpoint-timer");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime() - origin;
  }

  @Override
  public Instant now() {
    return Clock.systemUTC().instant();
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> task, long delay, TimeUnit unit) {
    FutureTask<?> due = new FutureTask<>(task);
    return timer.schedule(() -> continuations.execute(due), delay, unit);
  }

  @Override
  public void awaitDone(CompletableFuture<?> future) throws InterruptedException {
    try {
      future.get();
    } catch (ExecutionException | CancellationException e) {
      // Done all the same; whoever waits looks at the future for how.
    }
  }
}
