package dev.flxpoint.redis;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's monotonic clock and one daemon thread, of this process and all its permits. */
final class DaemonTimer implements Timer {
  static final DaemonTimer INSTANCE = new DaemonTimer();

  private static final Logger LOG = LoggerFactory.getLogger("dev.flxpoint.redis");

  private final ScheduledThreadPoolExecutor threads;

  private DaemonTimer() {
    threads =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              // Without what the first caller has in its inheritable thread-locals.
              Thread thread = new Thread(null, task, "flxpoint-redis", 0, false);
              thread.setDaemon(true);
              thread.setContextClassLoader(DaemonTimer.class.getClassLoader());
              return thread;
            });
    threads.setRemoveOnCancelPolicy(true);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable action) {
    ScheduledFuture<?> task = threads.schedule(() -> run(action), delayNanos, TimeUnit.NANOSECONDS);
    return () -> task.cancel(false);
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.warn("What depends on a permit failed", e);
    }
  }
}
