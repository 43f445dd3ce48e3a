package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The API answered 400 or 422: it refused a parameter or the body. */
public final class InvalidRequestException extends FlxpointException {
  InvalidRequestException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
