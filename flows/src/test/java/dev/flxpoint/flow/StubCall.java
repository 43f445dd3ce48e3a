package dev.flxpoint.flow;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.BatchCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.PagedCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.Headers;
import okio.ByteString;

/** A call that is answered at once; of whatever kind its method has it: there is one page. */
public record StubCall<T>(Object body, int attempts) implements PagedCall<T>, BatchCall<List<T>> {
  @Override
  @SuppressWarnings("unchecked") // A test sets what the method of its call returns.
  public List<T> execute() {
    return (List<T>) body;
  }

  @Override
  @SuppressWarnings("unchecked")
  public ApiResponse<List<T>> executeForResponse() {
    ApiResponse<Object> response =
        new ApiResponse<>(body, 200, Headers.of(), attempts, Duration.ZERO);
    return (ApiResponse<List<T>>) (ApiResponse<?>) response;
  }

  @Override
  public CompletableFuture<ApiResponse<List<T>>> executeForResponseAsync() {
    return CompletableFuture.completedFuture(executeForResponse());
  }

  @Override
  @SuppressWarnings("unchecked")
  public CompletableFuture<List<T>> executeAsync() {
    return (CompletableFuture<List<T>>)
        (CompletableFuture<?>) CompletableFuture.completedFuture(body);
  }

  @Override
  public StubCall<T> withoutRetries() {
    return this;
  }

  @Override
  public Iterable<T> rows() {
    return execute();
  }

  @Override
  public Iterable<List<T>> pages() {
    return List.of(execute());
  }

  @Override
  public CompletableFuture<Void> forEachAsync(Consumer<? super T> action) {
    execute().forEach(action);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public Operation operation() {
    throw new UnsupportedOperationException();
  }

  @Override
  public StubCall<T> withDeadline(Duration deadline) {
    return this;
  }

  @Override
  public StubCall<T> withMaxRetries(int maxRetries) {
    return this;
  }

  @Override
  public ApiCall<ByteString> raw() {
    throw new UnsupportedOperationException();
  }
}
