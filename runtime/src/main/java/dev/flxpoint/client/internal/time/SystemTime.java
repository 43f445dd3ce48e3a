package dev.flxpoint.client.internal.time;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The machine's monotonic clock and one daemon thread, which all clients of the process share.
 *
 * <p>That thread runs what is due. So whatever is scheduled may complete a future and hand over
 * work, but neither block nor run a caller's code, which would hold up every waiter of the process.
 */
public final class SystemTime implements Time {
  public static final SystemTime INSTANCE = new SystemTime();

  /** Keeps the figures small and positive, so that sums of them cannot overflow. */
  private final long origin = System.nanoTime();

  private final ScheduledThreadPoolExecutor timer;

  private SystemTime() {
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              // Without what the first caller has in its inheritable thread-locals.
              Thread thread = new Thread(null, task, "flxpoint-timer", 0, false);
              thread.setDaemon(true);
              thread.setContextClassLoader(SystemTime.class.getClassLoader());
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    // Later there may be no thread to be had.
    timer.prestartCoreThread();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime() - origin;
  }

  @Override
  public long hostNanos() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return Clock.systemUTC().instant();
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> task, long delay, TimeUnit unit) {
    return timer.schedule(task, delay, unit);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Not by the future's own methods: on a thread of a fork-join pool they run other tasks of the
   * pool meanwhile, which may take as long as they like.
   */
  @Override
  public void awaitDone(CompletableFuture<?> future) throws InterruptedException {
    if (future.isDone()) {
      return;
    }
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<?> unused = future.whenComplete((result, failure) -> done.countDown());
    done.await();
  }
}
