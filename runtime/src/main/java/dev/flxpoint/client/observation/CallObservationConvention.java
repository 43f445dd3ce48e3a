package dev.flxpoint.client.observation;

import dev.flxpoint.client.CallEvent;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.util.Locale;

/**
 * How a call is named and what is told of it, by default. Who wants it otherwise implements this
 * together with {@link io.micrometer.observation.GlobalObservationConvention}, overrides what is to
 * differ, and gives it to the registry's configuration.
 *
 * <p>The name is {@code flxpoint.call}, that of the span the operation's. Low cardinality: {@code
 * flxpoint.operation}, {@code flxpoint.token.type}, and {@code error.type}, the failure's class or
 * {@code none}. High: {@code flxpoint.token.fingerprint}, and at the end {@code flxpoint.attempts},
 * 0 if nothing was sent, and {@code flxpoint.time.queued.millis} over all attempts.
 */
// Who observes requires Micrometer already; required from here, it could not be left out.
@SuppressWarnings("exports")
public interface CallObservationConvention extends ObservationConvention<CallObservationContext> {
  /** The default in all. */
  CallObservationConvention DEFAULT = new CallObservationConvention() {};

  @Override
  default boolean supportsContext(Observation.Context context) {
    return context instanceof CallObservationContext;
  }

  @Override
  default String getName() {
    return "flxpoint.call";
  }

  @Override
  default String getContextualName(CallObservationContext call) {
    return call.operation().id();
  }

  @Override
  default KeyValues getLowCardinalityKeyValues(CallObservationContext call) {
    Throwable error = call.getError();
    return KeyValues.of(
        "flxpoint.operation", call.operation().id(),
        "flxpoint.token.type", call.token().type().name().toLowerCase(Locale.ROOT),
        "error.type", error == null ? KeyValue.NONE_VALUE : error.getClass().getName());
  }

  @Override
  default KeyValues getHighCardinalityKeyValues(CallObservationContext call) {
    KeyValues started = KeyValues.of("flxpoint.token.fingerprint", call.token().fingerprint());
    CallEvent end = call.event();
    return end == null
        ? started
        : started.and(
            "flxpoint.attempts", Integer.toString(end.attempts()),
            "flxpoint.time.queued.millis", Long.toString(end.timeQueued().toMillis()));
  }
}
