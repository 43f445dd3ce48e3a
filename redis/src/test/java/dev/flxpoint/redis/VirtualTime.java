package dev.flxpoint.redis;

import dev.flxpoint.client.spi.World;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Time that passes only where a test lets it, and runs what falls due on the way, one by one. */
final class VirtualTime implements World, Timer {
  private static final Duration LONG = Duration.ofHours(1);

  private static final class Task {
    private final long dueAt;
    private final long order;

    /** Null once it is taken back: to look for one among many would take long. */
    private @Nullable Runnable action;

    Task(long dueAt, long order, Runnable action) {
      this.dueAt = dueAt;
      this.order = order;
      this.action = action;
    }
  }

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(
          Comparator.<Task>comparingLong(task -> task.dueAt).thenComparingLong(task -> task.order));
  private long now;
  private long scheduled;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable action) {
    Task task = new Task(now + Math.max(0, delayNanos), scheduled++, action);
    tasks.add(task);
    return () -> task.action = null;
  }

  @Override
  public void after(Duration delay, Runnable action) {
    Runnable unused = schedule(delay.toNanos(), action);
  }

  @Override
  public void pass(Duration time) {
    long until = now + time.toNanos();
    while (!tasks.isEmpty() && tasks.peek().dueAt <= until) {
      step();
    }
    now = Math.max(now, until);
  }

  @Override
  public void settle() {
    pass(LONG);
  }

  @Override
  public void stall(Duration time) {
    now += time.toNanos();
  }

  /** Runs the next task, and returns false if there is none. */
  boolean step() {
    Task task = tasks.poll();
    if (task == null) {
      return false;
    }
    now = Math.max(now, task.dueAt);
    if (task.action != null) {
      task.action.run();
    }
    return true;
  }
}
