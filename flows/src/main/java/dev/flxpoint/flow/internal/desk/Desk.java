package dev.flxpoint.flow.internal.desk;

import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.internal.call.FlowThreads;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One desk: one task of a key after the other, those of different keys side by side.
 *
 * <p>One thread decides and writes, and nothing ever blocks it but the store. It is there, and the
 * book is open, while something is to be done.
 */
final class Desk<K, B extends Book> {
  private final Executor thread;
  private final Supplier<B> opening;

  /** Tells that a task has ended; returns whether no other is known of. */
  private final Leaving<K, B> leaving;

  // What follows is used by the thread alone.
  private final Map<K, Queue<Turn<?, B>>> queues = new HashMap<>();
  private @Nullable B book;

  /** How many tasks it has; guarded by the lock of its desks. */
  int users;

  Desk(String name, Supplier<B> opening, Leaving<K, B> leaving) {
    this.thread = FlowThreads.single(name);
    this.opening = opening;
    this.leaving = leaving;
  }

  /** Hears that a task has ended. */
  interface Leaving<K, B extends Book> {
    void left(Desk<K, B> desk);
  }

  <T> CompletableFuture<T> add(K key, Desks.Task<T, B> task) {
    Turn<T, B> turn = new Turn<>(task);
    thread.execute(() -> queue(key, turn));
    return turn.result;
  }

  private void queue(K key, Turn<?, B> turn) {
    Queue<Turn<?, B>> queue = queues.computeIfAbsent(key, unused -> new ArrayDeque<>());
    queue.add(turn);
    if (queue.size() == 1) {
      start(key, turn);
    }
  }

  private <T> void start(K key, Turn<T, B> turn) {
    CompletableFuture<T> running;
    try {
      if (turn.result.isDone()) {
        throw new CancellationException();
      }
      running = turn.task.start(book(), thread, turn.result);
    } catch (Throwable e) {
      running = CompletableFuture.failedFuture(e);
    }
    CompletableFuture<T> unused =
        running.whenCompleteAsync(
            (value, failure) -> {
              end(key);
              turn.complete(value, failure);
            },
            thread);
  }

  private void end(K key) {
    Queue<Turn<?, B>> queue = queues.get(key);
    if (queue != null) {
      queue.remove();
      if (queue.isEmpty()) {
        queues.remove(key);
      } else {
        start(key, queue.element());
      }
    }
    leaving.left(this);
  }

  private B book() {
    B open = book;
    if (open == null) {
      open = opening.get();
      book = open;
    }
    return open;
  }

  void closeBook() {
    B closing = book;
    book = null;
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (RuntimeException e) {
      // All changes are in it, and what was done is done; whoever opens it next is told.
    }
  }

  private static final class Turn<T, B extends Book> {
    private final Desks.Task<T, B> task;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Turn(Desks.Task<T, B> task) {
      this.task = task;
    }

    /** Last of all, and elsewhere: what is attached to the result may block. */
    private void complete(T value, @Nullable Throwable failure) {
      FlowThreads.UNBOUNDED.execute(() -> completeHere(value, failure));
    }

    private void completeHere(T value, @Nullable Throwable failure) {
      if (failure == null) {
        result.complete(value);
      } else {
        result.completeExceptionally(Causes.of(failure));
      }
    }
  }
}
