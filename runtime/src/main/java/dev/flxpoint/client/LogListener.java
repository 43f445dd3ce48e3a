package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
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
        .addKeyValue("waitMillis", event.queued().toMillis())
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
        .addKeyValue("waitMillis", event.queued().toMillis())
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
    return event.foreignTraffic()
        ? "something else uses the token too"
        : "by other traffic on the token, or sent too early";
  }
}
