package dev.flxpoint.client;

import dev.flxpoint.api.BatchCall;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call of several rows; it differs from others in what compilers say of it. */
final class PacedBatchCall<T extends @Nullable Object> extends PacedCall<T>
    implements BatchCall<T> {
  private final TokenSession session;
  private final ApiRequest<T> request;

  PacedBatchCall(TokenSession session, ApiRequest<T> request) {
    super(session, request);
    this.session = session;
    this.request = request;
  }

  @Override
  public BatchCall<T> withDeadline(Duration deadline) {
    return new PacedBatchCall<>(session, request.withDeadline(deadline));
  }

  @Override
  public BatchCall<T> withMaxRetries(int maxRetries) {
    return new PacedBatchCall<>(session, request.withMaxRetries(maxRetries));
  }
}
