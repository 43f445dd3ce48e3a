package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The API answered 5xx; whether it has processed the request is not known. */
public final class ServerErrorException extends FlxpointException {
  ServerErrorException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
