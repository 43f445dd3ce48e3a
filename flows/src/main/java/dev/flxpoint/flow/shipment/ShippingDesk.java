package dev.flxpoint.flow.shipment;

import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.internal.call.FlowThreads;
import dev.flxpoint.flow.store.FlowStore;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Where all that a process ships with one store goes through: one task of a fulfillment request
 * after the other, those of different requests side by side.
 *
 * <p>One thread decides and writes, and nothing ever blocks it but the store. It is there, and the
 * state is open, while something is to be done.
 */
final class ShippingDesk {
  /** Those that are used, by their stores; also the lock of {@link #users}. */
  private static final IdentityHashMap<FlowStore, ShippingDesk> DESKS = new IdentityHashMap<>();

  private final FlowStore store;
  private final Executor thread = FlowThreads.single("flxpoint-shipments");
  private int users;

  // What follows is used by the thread alone.
  private final Map<Long, Queue<Turn<?>>> queues = new HashMap<>();
  private @Nullable ShipmentBook book;

  private ShippingDesk(FlowStore store) {
    this.store = store;
  }

  /** What is done for a request. */
  interface Task<T> {
    /**
     * Starts it, on the desk's thread, and does not block.
     *
     * @param desk to go on with the book on the same thread
     * @param result is done early if nobody wants it any more
     */
    CompletableFuture<T> start(ShipmentBook book, Executor desk, CompletableFuture<T> result);
  }

  /** Does something once all that came before for the same request is done. */
  static <T> CompletableFuture<T> submit(FlowStore store, long request, Task<T> task) {
    Turn<T> turn = new Turn<>(task);
    ShippingDesk desk;
    synchronized (DESKS) {
      desk = DESKS.computeIfAbsent(store, ShippingDesk::new);
      desk.users++;
    }
    desk.thread.execute(() -> desk.queue(request, turn));
    return turn.result;
  }

  private void queue(long request, Turn<?> turn) {
    Queue<Turn<?>> queue = queues.computeIfAbsent(request, unused -> new ArrayDeque<>());
    queue.add(turn);
    if (queue.size() == 1) {
      start(request, turn);
    }
  }

  private <T> void start(long request, Turn<T> turn) {
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
              end(request);
              turn.complete(value, failure);
            },
            thread);
  }

  private void end(long request) {
    Queue<Turn<?>> queue = queues.get(request);
    if (queue != null) {
      queue.remove();
      if (queue.isEmpty()) {
        queues.remove(request);
      } else {
        start(request, queue.element());
      }
    }
    leave();
  }

  private void leave() {
    synchronized (DESKS) {
      users--;
      if (users > 0) {
        return;
      }
    }
    closeBook();
    synchronized (DESKS) {
      // Somebody may have come meanwhile, and will open the book again.
      if (users == 0) {
        DESKS.remove(store);
      }
    }
  }

  private ShipmentBook book() {
    if (book == null) {
      book = ShipmentBook.open(store);
    }
    return book;
  }

  private void closeBook() {
    ShipmentBook closing = book;
    book = null;
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (RuntimeException e) {
      // All changes are in it, and what was shipped is shipped; whoever opens it next is told.
    }
  }

  private static final class Turn<T> {
    private final Task<T> task;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Turn(Task<T> task) {
      this.task = task;
    }

    /** Last of all, and elsewhere: what is attached to the result may block. */
    private void complete(T value, @Nullable Throwable failure) {
      Runnable completion = () -> completeHere(value, failure);
      try {
        FlowThreads.UNBOUNDED.execute(completion);
      } catch (OutOfMemoryError e) {
        // The machine has no thread left, but the result must come all the same.
        completion.run();
      }
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
