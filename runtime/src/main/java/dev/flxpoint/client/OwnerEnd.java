package dev.flxpoint.client;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** How a job ended for one owner: with what it returned, or with a failure. */
record OwnerEnd<R extends @Nullable Object>(
    long id, @Nullable R result, @Nullable Throwable failure) {
  /** Returns the end that a future came to. */
  static <R extends @Nullable Object> OwnerEnd<R> of(
      long id, @Nullable R result, @Nullable Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? new OwnerEnd<>(id, null, failure.getCause())
        : new OwnerEnd<>(id, result, failure);
  }

  static <R extends @Nullable Object> OwnerEnd<R> failed(long id, Throwable failure) {
    return new OwnerEnd<>(id, null, Objects.requireNonNull(failure));
  }
}
