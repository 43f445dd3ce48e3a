package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The queue for the permits of the token is longer than allowed, by number or by time; nothing was
 * sent.
 */
public final class QueueFullException extends FlxpointException {
  QueueFullException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
