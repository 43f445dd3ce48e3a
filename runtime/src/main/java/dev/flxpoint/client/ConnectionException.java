package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No whole answer came: no connection, a broken one, a time-out, or an interrupt. */
public final class ConnectionException extends FlxpointException {
  ConnectionException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
