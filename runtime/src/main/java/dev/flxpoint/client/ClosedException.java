package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Flxpoint} of the call was closed before the call was sent, or while it waited for
 * another attempt.
 */
public final class ClosedException extends FlxpointException {
  ClosedException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
