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
class PacedCall<T extends @Nullable Object> implements ApiCall<T> {
  private final TokenSession session;
  private final ApiRequest<T> request;

  PacedCall(TokenSession session, ApiRequest<T> request) {
    this.session = session;
    this.request = request;
  }

  @Override
  public final Operation operation() {
    return request.operation();
  }

  @Override
  public final T execute() {
    return executeForResponse().body();
  }

  @Override
  public final ApiResponse<T> executeForResponse() {
    return new BlockingCall<>(execution()).run();
  }

  @Override
  public final CompletableFuture<T> executeAsync() {
    return runAsync(ApiResponse::body);
  }

  @Override
  public final CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
    return runAsync(response -> response);
  }

  private <R extends @Nullable Object> CompletableFuture<R> runAsync(
      Function<ApiResponse<T>, R> part) {
    CallExecution<T> execution;
    try {
      execution = execution();
    } catch (Throwable e) {
      // Only a supplier of tokens can throw here, or a workspace that lacks one.
      return CompletableFuture.failedFuture(e);
    }
    return new AsyncCall<>(execution, part).run();
  }

  private CallExecution<T> execution() {
    TokenChoice.Choice choice = session.choice(request);
    return new CallExecution<>(session.engine(), choice.token(), request.with(choice.request()));
  }

  @Override
  public ApiCall<T> withDeadline(Duration deadline) {
    return new PacedCall<>(session, request.withDeadline(deadline));
  }

  @Override
  public ApiCall<T> withMaxRetries(int maxRetries) {
    return new PacedCall<>(session, request.withMaxRetries(maxRetries));
  }

  @Override
  public final ApiCall<ByteString> raw() {
    return new PacedCall<>(
        session,
        new ApiRequest<>(
            request.operation(), request.http(), BodyDecoder.RAW, request.options().asRaw()));
  }

  /** Returns the operation and which token; parameters and body may be confidential. */
  @Override
  public final String toString() {
    return "ApiCall{" + operation() + ", " + session + "}";
  }
}
