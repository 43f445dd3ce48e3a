package dev.flxpoint.sandbox.internal.judge;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The faults that wait for their operation, first come, first served. Safe for many threads. */
public final class Faults {
  @GuardedBy("this")
  private final Map<String, Queue<InjectedFault>> waiting = new HashMap<>();

  public synchronized void add(String operationId, InjectedFault fault, int times) {
    waiting
        .computeIfAbsent(operationId, id -> new ArrayDeque<>())
        .addAll(Collections.nCopies(times, fault));
  }

  synchronized @Nullable InjectedFault next(String operationId) {
    Queue<InjectedFault> queue = waiting.get(operationId);
    return queue == null ? null : queue.poll();
  }
}
