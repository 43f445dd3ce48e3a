package dev.flxpoint.redis;

import org.jspecify.annotations.Nullable;

/** Redis does not answer, so no permit can be had; the message says since when and why. */
final class PermitsAwayException extends RuntimeException {
  PermitsAwayException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
