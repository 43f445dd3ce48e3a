package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.spi.PaceChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Logs what becomes of calls, as SLF4J events with their facts as key-value pairs. */
final class LogListener implements CallListener {
  static final Logger LOG = LoggerFactory.getLogger("dev.flxpoint.client");

  @Override
  public void attemptEnded(AttemptEvent event) {
    boolean throttled = event.status() == 429;
    Level level = throttled ? Level.WARN : Level.DEBUG;
    if (!LOG.isEnabledForLevel(level)) {
      return;
    }
    LOG.atLevel(level)
        .addKeyValue("operation", event.operation().id())
        .addKeyValue("token", event.token().fingerprint())
        .addKeyValue("attempt", event.attempt())
        .addKeyValue("timeQueuedMillis", event.timeQueued().toMillis())
        .addKeyValue("roundTripMillis", event.roundTrip().toMillis())
        .addKeyValue("status", event.status())
        .log(throttled ? "Too many requests: {}" : "Attempt ended{}", cause(event, throttled));
  }

  @Override
  public void callEnded(CallEvent event) {
    if (!LOG.isDebugEnabled()) {
      return;
    }
    LOG.atDebug()
        .addKeyValue("operation", event.operation().id())
        .addKeyValue("token", event.token().fingerprint())
        .addKeyValue("attempts", event.attempts())
        .addKeyValue("timeQueuedMillis", event.timeQueued().toMillis())
        .addKeyValue("millis", event.duration().toMillis())
        .log("Call {}", result(event));
  }

  @Override
  public void operationClosed(Token token, Operation operation) {
    LOG.warn("The API refuses {} to the {}; its calls are held back", operation, token);
  }

  @Override
  public void operationOpened(Token token, Operation operation) {
    LOG.info("The API accepts {} of the {} again", operation, token);
  }

  @Override
  public void gateClosed(Token token) {
    LOG.warn("The API refuses one operation after the other to the {}; all are held back", token);
  }

  @Override
  public void gateOpened(Token token) {
    LOG.info("The API accepts the {} again", token);
  }

  @Override
  public void paceChanged(Token token, PaceChange change) {
    String apart = change.to().toMillis() + " ms";
    switch (change.reason()) {
      case LEARNED -> {
        if (change.from().isZero()) {
          LOG.warn(
              "The API refuses requests with the {} within its documented limit: something else"
                  + " uses the token, or the API allows less. They go one at a time from now on,"
                  + " {} apart",
              token,
              apart);
        } else {
          LOG.info("Requests with the {} are still refused; they go {} apart now", token, apart);
        }
      }
      case RECOVERED -> LOG.info("The API accepts the documented pace of the {} again", token);
      case PROBE -> LOG.debug("Requests with the {} are tried {} apart", token, apart);
      case PROBE_FAILED -> LOG.debug("Requests with the {} go {} apart again", token, apart);
    }
  }

  /** What is no failure of ours comes from an interceptor, which may quote the answer. */
  private static String result(CallEvent event) {
    return event.failure() == null
        ? "succeeded"
        : event.token().redact("failed: " + event.failure());
  }

  private static String cause(AttemptEvent event, boolean throttled) {
    if (!throttled) {
      return "";
    }
    return event.refusedWithinLimit()
        ? "within the documented limit, so something else uses the token or the API allows less"
        : "by other traffic on the token, an API that allows less, or sent too early";
  }
}
