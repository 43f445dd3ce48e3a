package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The answer is longer than what is read of any, 32 MB unpacked unless {@link
 * FlxpointBuilder#maxResponseBytes} says otherwise.
 */
public final class ResponseTooLargeException extends FlxpointException {
  ResponseTooLargeException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
