package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The API answered 401: the token is missing, malformed, unknown or of the wrong type. */
public final class UnauthorizedException extends FlxpointException {
  UnauthorizedException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
