package dev.flxpoint.client.observation;

import dev.flxpoint.client.AttemptEvent;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.time.Duration;
import java.util.Locale;

/**
 * How an attempt is named and what is told of it, by default: as OpenTelemetry names what an HTTP
 * client does, where it has a name. Who wants it otherwise implements this together with {@link
 * io.micrometer.observation.GlobalObservationConvention}, overrides what is to differ, and gives it
 * to the registry's configuration.
 *
 * <p>The name is {@code flxpoint.attempt}, that of the span method and path as the spec has them.
 * The URL that is sent is not told: it may name persons. Low cardinality: {@code
 * flxpoint.operation}, {@code flxpoint.token.type}, {@code http.request.method}, {@code
 * url.template}, {@code server.address}, {@code server.port}, {@code http.response.status_code},
 * which is {@code none} if no answer came, and {@code error.type}, which is a status from 400 on,
 * or else the failure's class, or {@code none}.
 *
 * <p>High: {@code flxpoint.token.fingerprint}, {@code flxpoint.time.queued.millis}; of a repeated
 * request {@code http.request.resend_count}, 1 for the second attempt; where another attempt
 * follows {@code flxpoint.retry.in.millis}; and with a 429 {@code flxpoint.limit}, which is {@code
 * kept} if this process provably kept the documented limit, else {@code unclear}.
 */
// Who observes requires Micrometer already; required from here, it could not be left out.
@SuppressWarnings("exports")
public interface AttemptObservationConvention
    extends ObservationConvention<AttemptObservationContext> {
  /** The default in all. */
  AttemptObservationConvention DEFAULT = new AttemptObservationConvention() {};

  @Override
  default boolean supportsContext(Observation.Context context) {
    return context instanceof AttemptObservationContext;
  }

  @Override
  default String getName() {
    return "flxpoint.attempt";
  }

  @Override
  default String getContextualName(AttemptObservationContext attempt) {
    return attempt.operation().method() + " " + attempt.operation().path();
  }

  @Override
  default KeyValues getLowCardinalityKeyValues(AttemptObservationContext attempt) {
    AttemptEvent end = attempt.event();
    int status = end == null ? 0 : end.status();
    Throwable error = attempt.getError();
    String errorType = error == null ? KeyValue.NONE_VALUE : error.getClass().getName();
    return KeyValues.of(
        "flxpoint.operation", attempt.operation().id(),
        "flxpoint.token.type", attempt.token().type().name().toLowerCase(Locale.ROOT),
        "http.request.method", attempt.operation().method(),
        "url.template", attempt.operation().path(),
        "server.address", attempt.baseUrl().host(),
        "server.port", Integer.toString(attempt.baseUrl().port()),
        "http.response.status_code", status == 0 ? KeyValue.NONE_VALUE : Integer.toString(status),
        "error.type", status >= 400 ? Integer.toString(status) : errorType);
  }

  @Override
  default KeyValues getHighCardinalityKeyValues(AttemptObservationContext attempt) {
    KeyValues values =
        KeyValues.of(
            "flxpoint.token.fingerprint", attempt.token().fingerprint(),
            "flxpoint.time.queued.millis", Long.toString(attempt.timeQueued().toMillis()));
    if (attempt.attempt() > 1) {
      values = values.and("http.request.resend_count", Integer.toString(attempt.attempt() - 1));
    }
    AttemptEvent end = attempt.event();
    Duration retryIn = end == null ? null : end.retryIn();
    if (retryIn != null) {
      values = values.and("flxpoint.retry.in.millis", Long.toString(retryIn.toMillis()));
    }
    if (end != null && end.status() == 429) {
      values = values.and("flxpoint.limit", end.refusedWithinLimit() ? "kept" : "unclear");
    }
    return values;
  }
}
