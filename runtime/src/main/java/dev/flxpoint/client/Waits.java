package dev.flxpoint.client;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the calls of one {@link Flxpoint} wait for, permits and retries, so that closing it ends
 * them. Thread-safe.
 */
final class Waits {
  private final Set<CompletableFuture<?>> waits = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();

  boolean isClosed() {
    return closed.get();
  }

  /** Fails the future with an {@link EndedException} if it is not done before {@link #close}. */
  @SuppressWarnings("CollectionUndefinedEquality") // Identity is what is meant.
  void add(CompletableFuture<?> wait) {
    if (wait.isDone()) {
      return;
    }
    waits.add(wait);
    CompletableFuture<?> unused = wait.whenComplete((result, failure) -> waits.remove(wait));
    if (isClosed()) {
      end(wait);
    }
  }

  /**
   * Ends all waits, those to come too.
   *
   * @return whether this is the first time
   */
  boolean close() {
    boolean first = closed.compareAndSet(false, true);
    if (first) {
      waits.forEach(Waits::end);
    }
    return first;
  }

  private static void end(CompletableFuture<?> wait) {
    wait.completeExceptionally(new EndedException());
  }

  /** The {@link Flxpoint} was closed. */
  static final class EndedException extends Exception {
    EndedException() {
      super(null, null, false, false);
    }
  }
}
