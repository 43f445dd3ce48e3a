package dev.flxpoint.cli.internal.pacing;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes events of what happens in a lane. Thread-safe. */
final class LaneRecorder implements Stage.Requests {
  private static final long WINDOW_NANOS = 1_000_000_000L;

  private final LaneKind lane;
  private final Clock clock;
  private final long begin;
  private final Consumer<RunEvent> events;

  @GuardedBy("this")
  private final Deque<Long> admitted = new ArrayDeque<>();

  @GuardedBy("this")
  private int requests;

  @GuardedBy("this")
  private int calls;

  @GuardedBy("this")
  private int onWire;

  @GuardedBy("this")
  private RunEvent.@Nullable Standing last;

  /**
   * @param begin when the run began, on that clock
   */
  LaneRecorder(LaneKind lane, Clock clock, long begin, Consumer<RunEvent> events) {
    this.lane = lane;
    this.clock = clock;
    this.begin = begin;
    this.events = events;
  }

  synchronized void called() {
    calls++;
  }

  synchronized void callEnded() {
    calls--;
  }

  @Override
  public synchronized int sent() {
    onWire++;
    events.accept(new RunEvent.Sent(lane, now(), ++requests));
    return requests;
  }

  @Override
  public synchronized void answered(int request, int status) {
    onWire--;
    events.accept(new RunEvent.Answered(lane, now(), request, status));
  }

  /** Notes an arrival; they come in the order in which they arrived. */
  synchronized void arrived(Stage.Arrival arrival) {
    while (!admitted.isEmpty() && arrival.nanos() - admitted.getFirst() >= WINDOW_NANOS) {
      admitted.removeFirst();
    }
    if (arrival.status() != 429) {
      admitted.addLast(arrival.nanos());
    }
    events.accept(
        new RunEvent.Arrived(lane, micros(arrival.nanos()), arrival.status(), admitted.size()));
  }

  /** Notes how the lane stands, if that has changed. */
  synchronized void look(int freePermits, @Nullable Long spacingMillis) {
    // A call whose answer has come has not ended yet.
    int waiting = Math.max(0, calls - onWire);
    RunEvent.Standing now = new RunEvent.Standing(lane, now(), waiting, freePermits, spacingMillis);
    if (last == null || isNews(now, last)) {
      last = now;
      events.accept(now);
    }
  }

  private static boolean isNews(RunEvent.Standing now, RunEvent.Standing last) {
    return now.waiting() != last.waiting()
        || now.freePermits() != last.freePermits()
        || !Objects.equals(now.spacingMillis(), last.spacingMillis());
  }

  private long now() {
    return micros(clock.nanoTime());
  }

  private long micros(long nanos) {
    return (nanos - begin) / 1_000;
  }
}
