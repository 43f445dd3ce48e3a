package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The API answered 404: there is no such thing, or this token cannot see it. */
public final class NotFoundException extends FlxpointException {
  NotFoundException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
