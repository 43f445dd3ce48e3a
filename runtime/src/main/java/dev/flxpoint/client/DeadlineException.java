package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The call was not done when its deadline passed, or a needed wait would have gone past it. */
public final class DeadlineException extends FlxpointException {
  DeadlineException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
