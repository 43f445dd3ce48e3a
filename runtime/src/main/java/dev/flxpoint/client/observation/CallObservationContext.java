package dev.flxpoint.client.observation;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.CallEvent;
import dev.flxpoint.client.Token;
import io.micrometer.observation.Observation;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What is known of a call that is observed; its failure is Micrometer's {@link #getError}. */
// Who observes requires Micrometer already; required from here, it could not be left out.
@SuppressWarnings("exports")
public final class CallObservationContext extends Observation.Context {
  private final Operation operation;
  private final Token token;
  private final HttpUrl baseUrl;
  private volatile @Nullable CallEvent event;

  CallObservationContext(Operation operation, Token token, HttpUrl baseUrl) {
    this.operation = operation;
    this.token = token;
    this.baseUrl = baseUrl;
  }

  /** Returns the operation that is called. */
  public Operation operation() {
    return operation;
  }

  /** Returns the token that the call is bound to; shows its type and fingerprint only. */
  public Token token() {
    return token;
  }

  /** Returns where the API is. */
  public HttpUrl baseUrl() {
    return baseUrl;
  }

  /** Returns how the call ended; null before. */
  public @Nullable CallEvent event() {
    return event;
  }

  void ended(CallEvent event) {
    this.event = event;
  }
}
