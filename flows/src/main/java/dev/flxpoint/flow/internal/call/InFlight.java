package dev.flxpoint.flow.internal.call;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few calls going at once.
 *
 * <p>The client paces them, so this is no limit on the rate: it only sees to it that a free permit
 * finds a call waiting, and that a large file does not become a million futures.
 */
public final class InFlight {
  /** Two calls of a token hold its permits; two stand behind them, so that no permit waits. */
  public static final int OF_A_TOKEN = 4;

  private final int limit;

  /** Creates one that keeps that many calls going. */
  public InFlight(int limit) {
    this.limit = limit;
  }

  /**
   * Makes a call of each item and returns the results in the order of the items.
   *
   * <p>Blocks until all are done and told of. The first failure, be it of a call or of {@code
   * done}, cancels the others and is thrown.
   *
   * @param done told of each item whose call succeeded, by any thread
   */
  public <T, R> List<R> all(List<T> items, Function<T, CompletableFuture<R>> call, Consumer<T> done)
      throws InterruptedException {
    Semaphore free = new Semaphore(limit);
    CompletableFuture<Void> failure = new CompletableFuture<>();
    List<CompletableFuture<R>> calls = new ArrayList<>(items.size());
    List<CompletableFuture<R>> notified = new ArrayList<>(items.size());
    try {
      for (T item : items) {
        free.acquire();
        if (failure.isDone()) {
          break;
        }
        CompletableFuture<R> future = call.apply(item);
        calls.add(future);
        notified.add(
            future.whenComplete(
                (result, problem) -> {
                  try {
                    if (problem == null) {
                      done.accept(item);
                    } else {
                      failure.completeExceptionally(problem);
                    }
                  } catch (Throwable e) {
                    // Also what Kotlin throws, which declares no exceptions.
                    failure.completeExceptionally(e);
                  } finally {
                    free.release();
                  }
                }));
      }
      CompletableFuture<Void> all =
          CompletableFuture.allOf(notified.toArray(new CompletableFuture<?>[0]));
      CompletableFuture.anyOf(failure, all).get();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } finally {
      calls.forEach(future -> future.cancel(true));
    }
    return calls.stream().map(CompletableFuture::join).toList();
  }

  private static RuntimeException unchecked(@Nullable Throwable problem) {
    if (problem instanceof CompletionException && problem.getCause() != null) {
      return unchecked(problem.getCause());
    }
    return problem instanceof RuntimeException known ? known : new CompletionException(problem);
  }
}
