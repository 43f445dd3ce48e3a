package dev.flxpoint.flow.internal.call;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A few items whose calls are on their way, taken out in the order in which they are answered. Used
 * by one thread, which alone looks at the results.
 *
 * <p>The client paces the calls, so this is no limit on the rate: it only sees to it that a free
 * permit finds a call waiting, and that a million rows do not become as many futures.
 */
public final class Pipeline<T, R> {
  private final int limit;
  private final List<T> running = new ArrayList<>();
  private final BlockingQueue<Done<T, R>> answered = new LinkedBlockingQueue<>();

  /** Creates one for that many calls at once. */
  public Pipeline(int limit) {
    this.limit = limit;
  }

  public boolean isFull() {
    return running.size() >= limit;
  }

  public boolean isEmpty() {
    return running.isEmpty();
  }

  /** Returns whether the condition holds for an item that was not taken out yet. */
  public boolean anyMatch(Predicate<T> condition) {
    return running.stream().anyMatch(condition);
  }

  /** Puts in an item whose call was started. */
  public void start(T item, CompletableFuture<R> call) {
    running.add(item);
    CompletableFuture<R> unused =
        call.whenComplete((result, failure) -> answered.add(new Done<>(item, result, failure)));
  }

  /** Waits for an answer and takes out its item; throws what its call failed with. */
  public Done<T, R> take() throws InterruptedException {
    Done<T, R> done = answered.take();
    running.remove(done.item);
    done.throwFailure();
    return done;
  }

  /** Takes out what was answered well without waiting for the rest. */
  public void drain(Consumer<Done<T, R>> each) {
    for (Done<T, R> done = answered.poll(); done != null; done = answered.poll()) {
      running.remove(done.item);
      if (done.failure == null) {
        each.accept(done);
      }
    }
  }

  /** An item with what its call came to. */
  public static final class Done<T, R> {
    private final T item;
    private final @Nullable R result;
    private final @Nullable Throwable failure;

    private Done(T item, @Nullable R result, @Nullable Throwable failure) {
      this.item = item;
      this.result = result;
      this.failure = failure;
    }

    public T item() {
      return item;
    }

    /** Returns what the call returned; there is no failure. */
    public R result() {
      if (result == null) {
        throw new IllegalStateException("The call of " + item + " failed, or returned null");
      }
      return result;
    }

    private void throwFailure() {
      Throwable cause = failure == null ? null : Causes.of(failure);
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (cause != null) {
        throw new CompletionException(cause);
      }
    }
  }
}
