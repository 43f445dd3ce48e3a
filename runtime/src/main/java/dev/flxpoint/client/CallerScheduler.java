package dev.flxpoint.client;

import dev.failsafe.spi.Scheduler;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs the attempts of a blocking call on the thread that makes it, each when it is due.
 *
 * <p>So blocking and asynchronous calls share one retry policy, and a blocking one needs no second
 * thread. Confined to that thread.
 */
final class CallerScheduler implements Scheduler {
  private final Time time;
  private final Queue<Task> tasks = new ArrayDeque<>(1);

  CallerScheduler(Time time) {
    this.time = time;
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> callable, long delay, TimeUnit unit) {
    Task task = new Task(callable, time.nanoTime() + unit.toNanos(delay));
    tasks.add(task);
    return task;
  }

  /** Runs what is scheduled, and what that schedules, until nothing is left. */
  void run() throws InterruptedException {
    for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
      long wait = task.getDelay(TimeUnit.NANOSECONDS);
      if (wait > 0) {
        CompletableFuture<Void> due = new CompletableFuture<>();
        ScheduledFuture<?> alarm =
            time.schedule(() -> due.complete(null), wait, TimeUnit.NANOSECONDS);
        try {
          time.awaitDone(due);
        } finally {
          alarm.cancel(false);
        }
      }
      task.run();
    }
  }

  private final class Task extends FutureTask<Object> implements ScheduledFuture<Object> {
    private final long dueAt;

    @SuppressWarnings("unchecked")
    Task(Callable<?> callable, long dueAt) {
      super((Callable<Object>) callable);
      this.dueAt = dueAt;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(dueAt - time.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
