package dev.flxpoint.flow.shipment;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import okhttp3.Headers;
import okio.ByteString;

/** A call that is answered when a test says so. */
final class PendingCall<T> implements ApiCall<T> {
  private final CountDownLatch called = new CountDownLatch(1);
  private final CompletableFuture<ApiResponse<T>> future = new CompletableFuture<>();

  void awaitCall() throws InterruptedException {
    called.await();
  }

  void answer(T body) {
    future.complete(new ApiResponse<>(body, 200, Headers.of(), 1, Duration.ZERO));
  }

  CompletableFuture<ApiResponse<T>> future() {
    return future;
  }

  @Override
  public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
    called.countDown();
    return future;
  }

  @Override
  public T execute() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResponse<T> executeForResponse() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<T> executeAsync() {
    throw new UnsupportedOperationException();
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
