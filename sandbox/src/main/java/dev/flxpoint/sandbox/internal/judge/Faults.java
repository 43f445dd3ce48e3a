package dev.flxpoint.sandbox.internal.judge;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The faults that wait for their operation, first come, first served, and those that strike at
 * random once none waits. Safe for many threads.
 */
public final class Faults {
  private final long seed;

  @GuardedBy("this")
  private final Map<String, Deque<Waiting>> waiting = new HashMap<>();

  @GuardedBy("this")
  private final Map<String, List<Striking>> striking = new HashMap<>();

  private record Waiting(InjectedFault fault, int times) {}

  private record Striking(InjectedFault fault, double share, SplittableRandom random) {}

  public Faults(long seed) {
    this.seed = seed;
  }

  public synchronized void add(String operationId, InjectedFault fault, int times) {
    waiting
        .computeIfAbsent(operationId, id -> new ArrayDeque<>())
        .addLast(new Waiting(fault, times));
  }

  /**
   * Lets a fault strike at random.
   *
   * @param share of the calls, from 0 to 1
   */
  public synchronized void addShare(String operationId, InjectedFault fault, double share) {
    List<Striking> list = striking.computeIfAbsent(operationId, id -> new ArrayList<>());
    // A generator of its own for each: what one draws does not depend on the others.
    long own = seed * 1_000_003 + operationId.hashCode() * 31L + list.size();
    list.add(new Striking(fault, share, new SplittableRandom(own)));
  }

  public synchronized void clear() {
    waiting.clear();
    striking.clear();
  }

  /** Returns what goes wrong with the next call of an operation, or null if nothing does. */
  synchronized @Nullable InjectedFault next(String operationId) {
    InjectedFault random = strike(operationId);
    Deque<Waiting> queue = waiting.get(operationId);
    if (queue == null || queue.isEmpty()) {
      return random;
    }
    Waiting first = queue.removeFirst();
    if (first.times > 1) {
      queue.addFirst(new Waiting(first.fault, first.times - 1));
    }
    return first.fault;
  }

  @GuardedBy("this")
  private @Nullable InjectedFault strike(String operationId) {
    InjectedFault struck = null;
    for (Striking each : striking.getOrDefault(operationId, List.of())) {
      // Each draws at each call, so that the number of the call alone decides.
      boolean strikes = each.random.nextDouble() < each.share;
      struck = struck == null && strikes ? each.fault : struck;
    }
    return struck;
  }
}
