package dev.flxpoint.benchmarks.pacing.clock;

import java.util.PriorityQueue;

/** Time that jumps from event to event. Confined to one thread. */
public final class VirtualClock implements Clock {
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long now;
  private long scheduled;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void after(long nanos, Runnable task) {
    events.add(new Event(now + Math.max(0, nanos), scheduled++, task));
  }

  /** Lets time pass until nothing is left that could happen. */
  public void run() {
    for (Event event = events.poll(); event != null; event = events.poll()) {
      now = event.at;
      event.task.run();
    }
  }

  /** Events of one moment happen in the order in which they were asked for. */
  private record Event(long at, long order, Runnable task) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }
}
