package dev.flxpoint.cli.internal.pacing;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that jumps from event to event. Confined to one thread. */
final class VirtualClock implements Clock {
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private long now = 5_000_000_000L;
  private long asked;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void after(long nanos, Runnable task) {
    events.add(new Event(now + nanos, asked++, task));
  }

  /** Lets so much time pass. */
  void pass(Duration time) {
    long end = now + time.toNanos();
    while (!events.isEmpty() && events.peek().at <= end) {
      Event event = events.remove();
      now = event.at;
      event.task.run();
    }
    now = end;
  }

  private record Event(long at, long order, Runnable task) {}
}
