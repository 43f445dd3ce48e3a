package dev.flxpoint.redis;

import org.jspecify.annotations.Nullable;

/** The server answers, but lacks what permits need; the message says what, and what to do. */
final class RedisSetupException extends RuntimeException {
  RedisSetupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
