package dev.flxpoint.client;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A call that is bound to a token: each execution is a {@link CallExecution} of its own. */
final class PacedCall<T extends @Nullable Object> implements ApiCall<T> {
  private final TokenSession session;
  private final ApiRequest<T> request;

  PacedCall(TokenSession session, ApiRequest<T> request) {
    this.session = session;
    this.request = request;
  }

  @Override
  public Operation operation() {
    return request.operation();
  }

  @Override
  public T execute() {
    return executeForResponse().body();
  }

  @Override
  public ApiResponse<T> executeForResponse() {
    return new BlockingCall<>(execution()).run();
  }

  @Override
  public CompletableFuture<T> executeAsync() {
    return runAsync(ApiResponse::body);
  }

  @Override
  public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
    return runAsync(response -> response);
  }

  private <R extends @Nullable Object> CompletableFuture<R> runAsync(
      Function<ApiResponse<T>, R> part) {
    CallExecution<T> execution;
    try {
      execution = execution();
    } catch (Throwable e) {
      // Only a supplier of tokens can throw here.
      return CompletableFuture.failedFuture(e);
    }
    return new AsyncCall<>(execution, part).run();
  }

  private CallExecution<T> execution() {
    return new CallExecution<>(session.engine(), session.token(), request);
  }

  @Override
  public ApiCall<T> withDeadline(Duration deadline) {
    return with(request.options().withDeadline(deadline));
  }

  @Override
  public ApiCall<T> withMaxRetries(int maxRetries) {
    return with(request.options().withMaxRetries(maxRetries));
  }

  @Override
  public ApiCall<ByteString> raw() {
    return new PacedCall<>(
        session,
        new ApiRequest<>(
            request.operation(), request.http(), BodyDecoder.RAW, request.options().asRaw()));
  }

  private ApiCall<T> with(CallOptions changed) {
    return new PacedCall<>(session, request.with(changed));
  }

  /** Returns the operation and which token; parameters and body may be confidential. */
  @Override
  public String toString() {
    return "ApiCall{" + operation() + ", " + session + "}";
  }
}
