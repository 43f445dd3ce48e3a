package dev.flxpoint.redis;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a fleet sends to: it takes two requests in any second, and knows when each arrived. */
final class Api {
  private static final Duration WINDOW = Duration.ofSeconds(1);

  private final VirtualTime time;
  private final List<Long> arrivals = new ArrayList<>();

  /** The last two that were taken. */
  private final Deque<Long> taken = new ArrayDeque<>();

  private int refused;

  Api(VirtualTime time) {
    this.time = time;
  }

  /** Returns whether a request that arrives now is taken; one that is not does not count. */
  boolean takes() {
    long now = time.nanoTime();
    arrivals.add(now);
    if (taken.size() == 2 && now - taken.getFirst() < WINDOW.toNanos()) {
      refused++;
      return false;
    }
    if (taken.size() == 2) {
      taken.removeFirst();
    }
    taken.add(now);
    return true;
  }

  int arrived() {
    return arrivals.size();
  }

  int refused() {
    return refused;
  }

  /** Returns how many arrived when two others had within the second before it, taken or not. */
  long early() {
    return Rig.early(arrivals, WINDOW);
  }

  /** Returns the part of two requests a second that it took. */
  double goodput() {
    long millis = TimeUnit.NANOSECONDS.toMillis(time.nanoTime() - arrivals.get(0));
    return (arrivals.size() - refused - 2) / 2.0 / millis * 1_000;
  }
}
