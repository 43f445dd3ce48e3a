package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.lease.LeaseTimer;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.LongUnaryOperator;

/** A time that goes on from one thing that is due to the next, for all processes of a fleet. */
final class VirtualTimer {
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
  private long now;
  private long order;

  private record Due(long at, long order, Runnable task) {}

  long now() {
    return now;
  }

  void at(long time, Runnable task) {
    due.add(new Due(Math.max(time, now), order++, task));
  }

  void runUntil(long end) {
    while (!due.isEmpty() && due.element().at <= end) {
      Due next = due.remove();
      now = next.at;
      next.task.run();
    }
    now = end;
  }

  /**
   * Returns the timer of one process.
   *
   * @param awake when it is awake next, which is at once unless it stands still
   */
  LeaseTimer of(LongUnaryOperator awake) {
    return new LeaseTimer() {
      @Override
      public long nanoTime() {
        return now;
      }

      @Override
      public Runnable schedule(Duration delay, Runnable task) {
        boolean[] isCancelled = new boolean[1];
        at(now + delay.toNanos(), () -> runAwake(awake, isCancelled, task));
        return () -> isCancelled[0] = true;
      }
    };
  }

  private void runAwake(LongUnaryOperator awake, boolean[] isCancelled, Runnable task) {
    long next = awake.applyAsLong(now);
    if (isCancelled[0] || next == Long.MAX_VALUE) {
      return;
    }
    if (next > now) {
      at(next, () -> runAwake(awake, isCancelled, task));
    } else {
      task.run();
    }
  }
}
