package dev.flxpoint.client.observation;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.AttemptEvent;
import dev.flxpoint.client.Token;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an attempt that is observed: to a tracer, a request to {@code flxpoint} that is
 * sent. Its failure is Micrometer's {@link #getError}.
 *
 * <p>The headers that a tracer wants to send along stay here; see {@link
 * FlxpointObservations#traceHeaders}.
 */
// Who observes requires Micrometer already; required from here, it could not be left out.
@SuppressWarnings("exports")
public final class AttemptObservationContext extends SenderContext<Map<String, String>> {
  private final Operation operation;
  private final Token token;
  private final HttpUrl baseUrl;
  private final int attempt;
  private final Duration timeQueued;
  private @Nullable AttemptEvent event;

  AttemptObservationContext(
      Operation operation, Token token, HttpUrl baseUrl, int attempt, Duration timeQueued) {
    super((headers, name, value) -> Objects.requireNonNull(headers).put(name, value), Kind.CLIENT);
    this.operation = operation;
    this.token = token;
    this.baseUrl = baseUrl;
    this.attempt = attempt;
    this.timeQueued = timeQueued;
    setCarrier(new HashMap<>());
    setRemoteServiceName("flxpoint");
  }

  /** Returns the operation that is called. */
  public Operation operation() {
    return operation;
  }

  /** Returns the token that is sent; shows its type and fingerprint only. */
  public Token token() {
    return token;
  }

  /** Returns where the API is. */
  public HttpUrl baseUrl() {
    return baseUrl;
  }

  /** Returns 1 for the first attempt of the call. */
  public int attempt() {
    return attempt;
  }

  /** Returns how long this attempt waited for its permit. */
  public Duration timeQueued() {
    return timeQueued;
  }

  /** Returns how the attempt ended; null before, and if an interceptor or the JVM failed. */
  public @Nullable AttemptEvent event() {
    return event;
  }

  void ended(AttemptEvent event) {
    this.event = event;
  }

  Map<String, String> traceHeaders() {
    Map<String, String> headers = getCarrier();
    return headers == null ? Map.of() : Collections.unmodifiableMap(headers);
  }
}
