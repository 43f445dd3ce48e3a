package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The API answered 401: the token is malformed, unknown, revoked or of the wrong type.
 *
 * <p>Also thrown without sending anything, with {@link #attempts()} 0, to later calls of such a
 * token: one probe in 60 s is let through, and any answer to it but a 401 ends this.
 */
public final class UnauthorizedException extends FlxpointException {
  UnauthorizedException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    super(message, facts, retryDelay, cause);
  }
}
