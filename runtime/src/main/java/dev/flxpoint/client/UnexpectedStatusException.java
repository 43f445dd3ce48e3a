package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The API answered a status that the spec does not know. */
public final class UnexpectedStatusException extends FlxpointException {
  UnexpectedStatusException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
