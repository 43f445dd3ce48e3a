package dev.flxpoint.redis;

import dev.flxpoint.client.spi.World;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only where a test lets it, and runs what falls due on the way, one by one. */
final class VirtualTime implements World, Timer {
  private static final Duration LONG = Duration.ofHours(1);

  private record Task(long dueAt, long order, Runnable action) {}

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::dueAt).thenComparingLong(Task::order));
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
    return () -> tasks.remove(task);
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
    task.action.run();
    return true;
  }
}
