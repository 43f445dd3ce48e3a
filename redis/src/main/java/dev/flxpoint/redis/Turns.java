package dev.flxpoint.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.spi.Permit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who waits in here for a permit, first come, first served. Thread-safe; completes with no lock.
 */
final class Turns {
  @GuardedBy("this")
  private final Set<CompletableFuture<Permit>> waiting = new LinkedHashSet<>();

  synchronized void join(CompletableFuture<Permit> turn) {
    waiting.add(turn);
  }

  @SuppressWarnings("CollectionUndefinedEquality") // Identity is what is meant.
  synchronized void leave(CompletableFuture<Permit> turn) {
    waiting.remove(turn);
  }

  synchronized int size() {
    return waiting.size();
  }

  /** Lets all leave, and returns them. */
  synchronized List<CompletableFuture<Permit>> clear() {
    List<CompletableFuture<Permit>> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  /** Hands a permit to whoever is first, and returns false if nobody wants it. */
  boolean hand(Permit permit) {
    for (CompletableFuture<Permit> turn = next(); turn != null; turn = next()) {
      if (turn.complete(permit)) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("CollectionUndefinedEquality") // Identity is what is meant.
  private synchronized @Nullable CompletableFuture<Permit> next() {
    CompletableFuture<Permit> first = waiting.isEmpty() ? null : waiting.iterator().next();
    waiting.remove(first);
    return first;
  }
}
