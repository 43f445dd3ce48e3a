package dev.flxpoint.client.internal.pacing;

import dev.flxpoint.client.spi.Permit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a permit, first come, first served; null stands for nobody, which is nearly always,
 * for nearly all of many tokens. Not thread-safe.
 */
final class WaitQueue {
  private final Set<CompletableFuture<Permit>> turns = new LinkedHashSet<>();

  private WaitQueue() {}

  static WaitQueue with(@Nullable WaitQueue queue, CompletableFuture<Permit> turn) {
    WaitQueue longer = queue == null ? new WaitQueue() : queue;
    longer.turns.add(turn);
    return longer;
  }

  @SuppressWarnings("CollectionUndefinedEquality") // Identity is what is meant.
  static @Nullable WaitQueue without(
      @Nullable WaitQueue queue, @Nullable CompletableFuture<Permit> turn) {
    if (queue == null || turn == null) {
      return queue;
    }
    queue.turns.remove(turn);
    return queue.turns.isEmpty() ? null : queue;
  }

  static @Nullable CompletableFuture<Permit> first(@Nullable WaitQueue queue) {
    return queue == null ? null : queue.turns.iterator().next();
  }

  static int size(@Nullable WaitQueue queue) {
    return queue == null ? 0 : queue.turns.size();
  }
}
