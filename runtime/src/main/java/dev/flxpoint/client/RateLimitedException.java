package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The API answered 429 until no retry was left; other traffic on the same token is the usual cause.
 */
public final class RateLimitedException extends FlxpointException {
  RateLimitedException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
