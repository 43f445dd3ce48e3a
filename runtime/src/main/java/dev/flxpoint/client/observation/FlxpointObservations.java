package dev.flxpoint.client.observation;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.CallContext;
import dev.flxpoint.client.CallListener;
import dev.flxpoint.client.CallTrace;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.Token;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;

/**
 * Observes calls and their attempts with Micrometer, an optional dependency: {@code
 * Flxpoint.builder().addListener(new FlxpointObservations(registry))}. One is enough for all the
 * {@link Flxpoint}s that share a registry.
 *
 * <p>A call is an observation {@code flxpoint.call}, whose parent is the one that is current where
 * the call is made. It spans waits and retries. Below it each attempt is an observation {@code
 * flxpoint.attempt}, current while its request is on the way, so that OkHttp's interceptors find
 * it. Names and values of both are those of {@link CallObservationConvention} and {@link
 * AttemptObservationConvention}, unless a convention of the registry's stands for them.
 *
 * <p>What handlers, filters and conventions throw is logged once and harms no call. Thread-safe.
 */
public final class FlxpointObservations implements CallListener {
  private final ObservationRegistry registry;
  private final HandlerShield shield = new HandlerShield();

  /** Creates one whose observations are of the given registry. */
  // Who has a registry requires Micrometer already; required from here, it could not be left out.
  @SuppressWarnings("exports")
  public FlxpointObservations(ObservationRegistry registry) {
    this.registry = registry;
  }

  @Override
  public CallTrace callStarted(Operation operation, Token token, HttpUrl baseUrl) {
    if (registry.isNoop()) {
      return CallTrace.NONE;
    }
    CallObservationContext context = new CallObservationContext(operation, token, baseUrl);
    Observation call =
        shield.get(
            () ->
                Observation.createNotStarted(
                    null, CallObservationConvention.DEFAULT, () -> context, registry));
    if (call == null) {
      return CallTrace.NONE;
    }
    shield.run(call::start);
    return new ObservedCall(context, call, registry, shield);
  }

  @Override
  public CallContext context() {
    Observation current = registry.getCurrentObservation();
    return current == null
        ? CallContext.NONE
        : () -> CurrentObservation.open(current, registry, shield);
  }

  /**
   * Returns an interceptor that writes the headers of the trace, such as {@code traceparent}, into
   * the requests of attempts. Without it they have none: whoever runs the API need not learn which
   * requests belong together, nor what else a tracer puts into such headers.
   *
   * <p>It is added to the OkHttp client of the {@link Flxpoint}. Which headers there are is for the
   * registry's tracer to say.
   */
  public Interceptor traceHeaders() {
    return chain -> {
      Request request = chain.request();
      Observation current = registry.getCurrentObservation();
      if (current != null && current.getContext() instanceof AttemptObservationContext attempt) {
        Map<String, String> headers = attempt.traceHeaders();
        Request.Builder traced = request.newBuilder();
        headers.forEach(traced::header);
        request = traced.build();
      }
      return chain.proceed(request);
    };
  }
}
