package dev.flxpoint.flow.internal.lease;

import dev.flxpoint.flow.internal.call.FlowThreads;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The time as the system has it. One thread for the process says what is due, and others do it: a
 * database that does not answer holds up its own leases alone.
 */
public final class SystemLeaseTimer implements LeaseTimer {
  public static final LeaseTimer INSTANCE = new SystemLeaseTimer();

  private final ScheduledThreadPoolExecutor due =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(null, task, "flxpoint-lease", 0, false);
            thread.setDaemon(true);
            return thread;
          });

  private SystemLeaseTimer() {
    due.setRemoveOnCancelPolicy(true);
    due.setKeepAliveTime(10, TimeUnit.SECONDS);
    due.allowCoreThreadTimeOut(true);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Runnable schedule(Duration delay, Runnable task) {
    Future<?> scheduled =
        due.schedule(
            () -> FlowThreads.UNBOUNDED.execute(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }
}
