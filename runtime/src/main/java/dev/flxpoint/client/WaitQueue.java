package dev.flxpoint.client;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Who waits for a permit, first come, first served. Not thread-safe. */
final class WaitQueue {
  /** Null while nobody waits, which is nearly always, for nearly all of many tokens. */
  private @Nullable Set<CompletableFuture<Permit>> turns;

  boolean isEmpty() {
    return turns == null;
  }

  int size() {
    return turns == null ? 0 : turns.size();
  }

  void add(CompletableFuture<Permit> turn) {
    if (turns == null) {
      turns = new LinkedHashSet<>();
    }
    turns.add(turn);
  }

  /** Removes and returns the first; null if nobody waits. */
  @Nullable CompletableFuture<Permit> poll() {
    if (turns == null) {
      return null;
    }
    Iterator<CompletableFuture<Permit>> all = turns.iterator();
    CompletableFuture<Permit> first = all.next();
    all.remove();
    dropIfEmpty();
    return first;
  }

  @SuppressWarnings("CollectionUndefinedEquality") // Identity is what is meant.
  void remove(CompletableFuture<Permit> turn) {
    if (turns != null && turns.remove(turn)) {
      dropIfEmpty();
    }
  }

  private void dropIfEmpty() {
    if (turns != null && turns.isEmpty()) {
      turns = null;
    }
  }
}
