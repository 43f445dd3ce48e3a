package dev.flxpoint.flow;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.Headers;
import okio.ByteString;

/** A call that is answered at once. */
public record StubCall<T>(T body, int attempts) implements ApiCall<T> {
  @Override
  public ApiResponse<T> executeForResponse() {
    return new ApiResponse<>(body, 200, Headers.of(), attempts, Duration.ZERO);
  }

  @Override
  public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
    return CompletableFuture.completedFuture(executeForResponse());
  }

  @Override
  public T execute() {
    return body;
  }

  @Override
  public CompletableFuture<T> executeAsync() {
    return CompletableFuture.completedFuture(body);
  }

  @Override
  public Operation operation() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiCall<T> withDeadline(Duration deadline) {
    return this;
  }

  @Override
  public ApiCall<T> withMaxRetries(int maxRetries) {
    return this;
  }

  @Override
  public ApiCall<ByteString> raw() {
    throw new UnsupportedOperationException();
  }
}
