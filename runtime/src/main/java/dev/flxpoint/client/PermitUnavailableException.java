package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The {@linkplain FlxpointBuilder#permits permits} that are shared with other processes could not
 * be had; nothing was sent.
 */
public final class PermitUnavailableException extends FlxpointException {
  PermitUnavailableException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
