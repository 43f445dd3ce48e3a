package dev.flxpoint.flow.listing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * How listings are handled.
 *
 * @param atOnce how many at once
 */
record Handling<L, R>(Step<L, R> step, int atOnce) {
  /** Handles one listing. */
  @FunctionalInterface
  interface Step<L, R> {
    CompletionStage<R> handle(L listing) throws Exception;
  }

  /** Handles one listing, and blocks until that is done. */
  @FunctionalInterface
  interface BlockingStep<L, R> {
    R handle(L listing) throws Exception;
  }

  static <L, R> Handling<L, R> none() {
    return new Handling<>(
        listing -> {
          throw new IllegalStateException("There is no handler: set one by each(...)");
        },
        1);
  }

  static <L, R> Handling<L, R> blocking(BlockingStep<L, R> step) {
    return new Handling<>(listing -> CompletableFuture.completedFuture(step.handle(listing)), 1);
  }

  static <L, S, R> Handling<L, R> async(
      Function<? super L, ? extends CompletionStage<? extends S>> handler,
      Function<S, R> result,
      int atOnce) {
    if (atOnce < 1 || atOnce > 1000) {
      throw new IllegalArgumentException("atOnce must be from 1 to 1000 but was " + atOnce);
    }
    return new Handling<>(listing -> handler.apply(listing).thenApply(result), atOnce);
  }

  CompletableFuture<R> handle(L listing) throws Exception {
    return step.handle(listing).toCompletableFuture();
  }
}
