package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The API answered 409: the thing is in a state, or has links, that forbid this. */
public final class ConflictException extends FlxpointException {
  ConflictException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
