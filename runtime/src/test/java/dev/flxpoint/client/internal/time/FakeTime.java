package dev.flxpoint.client.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Time that stands still until somebody waits for it: then it jumps to the next task that is due.
 *
 * <p>Work that is handed over to it, such as a request on the loopback, is done by another thread
 * and takes no time at all: time jumps only once nothing of it is left.
 */
public final class FakeTime implements Time, Executor {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.<Task>comparingLong(t -> t.dueAt).thenComparing(t -> t.order));
  private final List<Duration> delays = new ArrayList<>();
  private final ThreadLocal<Boolean> isWorker = ThreadLocal.withInitial(() -> false);
  private long now;
  private long scheduled;
  private int working;

  @Override
  public synchronized long nanoTime() {
    return now;
  }

  @Override
  public synchronized Instant now() {
    return START.plusNanos(now);
  }

  @Override
  public synchronized ScheduledFuture<?> schedule(Callable<?> callable, long delay, TimeUnit unit) {
    Task task = new Task(callable, now + unit.toNanos(delay), scheduled++);
    tasks.add(task);
    delays.add(Duration.of(delay, unit.toChronoUnit()));
    notifyAll();
    return task;
  }

  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      working++;
    }
    Threads.INSTANCE.execute(
        () -> {
          isWorker.set(true);
          try {
            task.run();
          } finally {
            isWorker.remove();
            done();
          }
        });
  }

  private synchronized void done() {
    working--;
    notifyAll();
  }

  /** Every delay that was asked for, in order. */
  public synchronized List<Duration> delays() {
    return List.copyOf(delays);
  }

  /** Tasks that are neither done nor cancelled. */
  public synchronized long pending() {
    return tasks.stream().filter(task -> !task.isDone()).count();
  }

  public synchronized Duration elapsed() {
    return Duration.ofNanos(now);
  }

  /** Lets the given time pass while nothing runs, as on a machine that stands still. */
  public synchronized void stall(Duration duration) {
    now += duration.toNanos();
  }

  /** Runs what is due within the given time, and ends there. */
  public void advance(Duration duration) {
    long until = nanoTime() + duration.toNanos();
    settle();
    for (Task task = next(until); task != null; task = next(until)) {
      task.run();
      settle();
    }
    synchronized (this) {
      now = until;
    }
  }

  /** Waits until nobody works any more. */
  public synchronized void settle() {
    long bound = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (working > (isWorker.get() ? 1 : 0)) {
      if (System.nanoTime() > bound) {
        throw new AssertionError("Work that was handed over does not end");
      }
      try {
        wait(TimeUnit.SECONDS.toMillis(1));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void awaitDone(CompletableFuture<?> future) throws InterruptedException {
    CompletableFuture<?> unused = future.whenComplete((result, failure) -> wake());
    while (!future.isDone()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Task task = isQuiet(future) ? next(Long.MAX_VALUE) : null;
      if (task != null) {
        task.run();
      } else if (!future.isDone()) {
        throw new AssertionError("Nothing is scheduled that could end this wait");
      }
    }
  }

  /**
   * Waits until nobody works any more and something is due; the bound turns a hang into a failure.
   *
   * @return false if the future is done
   */
  private synchronized boolean isQuiet(CompletableFuture<?> future) throws InterruptedException {
    long bound = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!future.isDone()) {
      boolean others = working > (isWorker.get() ? 1 : 0);
      if ((!others && !tasks.isEmpty()) || System.nanoTime() > bound) {
        return true;
      }
      wait(TimeUnit.SECONDS.toMillis(1));
    }
    return false;
  }

  private synchronized void wake() {
    notifyAll();
  }

  private synchronized Task next(long until) {
    while (!tasks.isEmpty() && tasks.peek().isDone()) {
      tasks.remove();
    }
    if (tasks.isEmpty() || tasks.peek().dueAt > until) {
      return null;
    }
    Task task = tasks.remove();
    now = Math.max(now, task.dueAt);
    return task;
  }

  private final class Task extends FutureTask<Object> implements ScheduledFuture<Object> {
    private final long dueAt;
    private final long order;

    @SuppressWarnings("unchecked")
    Task(Callable<?> callable, long dueAt, long order) {
      super((Callable<Object>) callable);
      this.dueAt = dueAt;
      this.order = order;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(dueAt - nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(dueAt, ((Task) other).dueAt);
    }
  }
}
