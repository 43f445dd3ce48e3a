package dev.flxpoint.client;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an asynchronous call returns. Its owner may complete it as well, by cancelling it, by a
 * time-out or otherwise, and then wants no answer any more.
 *
 * <p>The call hears of that first: what a caller attached would run before whatever is attached
 * here, and may take its time.
 */
final class CallFuture<R extends @Nullable Object> extends CompletableFuture<R> {
  private final Consumer<Throwable> abandoned;

  CallFuture(Consumer<Throwable> abandoned) {
    this.abandoned = abandoned;
  }

  /** Completes this with what the call came to. */
  void end(R result) {
    super.complete(result);
  }

  void fail(Throwable failure) {
    super.completeExceptionally(failure);
  }

  @Override
  public boolean complete(R value) {
    abandon(new CancellationException("completed by its owner"));
    return super.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    abandon(failure);
    return super.completeExceptionally(failure);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    abandon(new CancellationException());
    return super.cancel(mayInterruptIfRunning);
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  private void abandon(Throwable reason) {
    if (!isDone()) {
      abandoned.accept(reason);
    }
  }
}
