package dev.flxpoint.flow.internal.desk;

import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.store.FlowStore;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Where all that a process does of one kind goes through: one task of a key after the other, those
 * of different keys side by side, and for each store one book. Thread-safe.
 */
public final class Desks<K, B extends Book> {
  private final String thread;
  private final Function<FlowStore, B> opening;

  /** Those that are used, by their stores; also the lock of how many use them. */
  private final Map<FlowStore, Desk<K, B>> desks = new HashMap<>();

  /**
   * Creates desks, each with a thread of that name while it is used.
   *
   * @param opening opens the book of a store
   */
  public Desks(String thread, Function<FlowStore, B> opening) {
    this.thread = thread;
    this.opening = opening;
  }

  /** What is done for a key. */
  public interface Task<T, B> {
    /**
     * Starts it, on the desk's thread, and does not block.
     *
     * @param desk to go on with the book on the same thread
     * @param result is done early if nobody wants it any more
     */
    CompletableFuture<T> start(B book, Executor desk, CompletableFuture<T> result);
  }

  /** Does something once all that came before for the same key is done. */
  public <T> CompletableFuture<T> submit(FlowStore store, K key, Task<T, B> task) {
    Desk<K, B> desk;
    synchronized (desks) {
      desk = desks.computeIfAbsent(store, this::open);
      desk.users++;
    }
    return desk.add(key, task);
  }

  private Desk<K, B> open(FlowStore store) {
    return new Desk<>(thread, () -> opening.apply(store), desk -> left(store, desk));
  }

  private void left(FlowStore store, Desk<K, B> desk) {
    synchronized (desks) {
      desk.users--;
      if (desk.users > 0) {
        return;
      }
    }
    desk.closeBook();
    synchronized (desks) {
      // Somebody may have come meanwhile, and will open the book again.
      if (desk.users == 0) {
        desks.remove(store);
      }
    }
  }

  /** Waits, not by {@code get}, which runs somebody's tasks on a thread of a fork-join pool. */
  public static <T> T await(CompletableFuture<T> result) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<T> unused = result.whenComplete((value, failure) -> done.countDown());
    try {
      done.await();
    } catch (InterruptedException e) {
      result.cancel(true);
      throw e;
    }
    try {
      return result.join();
    } catch (CompletionException e) {
      Throwable cause = Causes.of(e);
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
