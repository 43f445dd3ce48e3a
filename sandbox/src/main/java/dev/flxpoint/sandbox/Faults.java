package dev.flxpoint.sandbox;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The faults that wait for their operation, first come, first served. Safe for many threads. */
final class Faults {
  private final Map<String, Queue<Fault>> waiting = new HashMap<>();

  synchronized void add(String operationId, Fault fault, int times) {
    waiting
        .computeIfAbsent(operationId, id -> new ArrayDeque<>())
        .addAll(Collections.nCopies(times, fault));
  }

  synchronized @Nullable Fault next(String operationId) {
    Queue<Fault> queue = waiting.get(operationId);
    return queue == null ? null : queue.poll();
  }
}
