package dev.flxpoint.flow.internal.poll;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A look whether a state is free, on a thread of its own: it takes as long as the store does, half
 * a minute with some that are away, and whoever wants to end does not wait for that.
 */
final class Look {
  private final CompletableFuture<Optional<FlowState>> found = new CompletableFuture<>();
  private final FlowStore store;
  private final String flow;

  Look(FlowStore store, String flow) {
    this.store = store;
    this.flow = flow;
  }

  Look begin() {
    Thread thread = new Thread(this::run, "flxpoint-flow-look");
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  /** Waits so long at most, whether interrupted or not, and returns whether it is over. */
  boolean isOver(Duration longest) {
    return found
        .handle((state, failure) -> true)
        .completeOnTimeout(false, longest.toNanos(), TimeUnit.NANOSECONDS)
        .join();
  }

  /** Returns the state, null if somebody has it; throws what the store threw. */
  @Nullable FlowState found() {
    try {
      return found.join().orElse(null);
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /**
   * Waits for the state; returns null if somebody has it, or the end comes first. What is found
   * after that, or after an interrupt, is given back.
   */
  @Nullable FlowState foundBefore(CompletableFuture<?> end) throws InterruptedException {
    try {
      Object unused = CompletableFuture.anyOf(found, end).get();
    } catch (InterruptedException e) {
      giveBack();
      throw e;
    } catch (ExecutionException e) {
      return found();
    }
    if (found.isDone()) {
      return found();
    }
    giveBack();
    return null;
  }

  private void giveBack() {
    CompletableFuture<Void> unused = found.thenAccept(state -> state.ifPresent(FlowState::close));
  }

  private void run() {
    try {
      found.complete(store.openIfFree(flow));
    } catch (Throwable e) {
      found.completeExceptionally(e);
    }
  }
}
