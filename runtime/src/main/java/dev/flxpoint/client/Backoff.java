package dev.flxpoint.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next attempt: {@code min(Retry-After × 2^attempt, 16 s)} plus 0 to 30
 * %, and never less than {@code Retry-After}, as the API's page on rate limits recommends.
 *
 * <p>Pure but for its source of chance. Thread-safe if that is.
 */
final class Backoff {
  /** Attempts after the first one. */
  static final int MAX_RETRIES = 4;

  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(1);
  private static final Duration CAP = Duration.ofSeconds(16);
  private static final double JITTER = 0.3;

  private final DoubleSupplier random;

  /** Creates one that draws its jitter from {@code random}, 0 to 1. */
  Backoff(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * Returns the wait after a failed attempt.
   *
   * @param failedBefore how many attempts had failed before this one
   * @param retryAfter what the answer asked for; null if it did not
   */
  Duration delay(int failedBefore, @Nullable Duration retryAfter) {
    Duration asked = retryAfter == null ? DEFAULT_RETRY_AFTER : retryAfter;
    Duration doubled = asked.multipliedBy(1L << Math.min(failedBefore, MAX_RETRIES));
    Duration wait = doubled.compareTo(CAP) < 0 ? doubled : asked.compareTo(CAP) > 0 ? asked : CAP;
    return wait.plusNanos((long) (wait.toNanos() * JITTER * random.getAsDouble()));
  }

  /**
   * Reads a {@code Retry-After} header, in seconds or as an HTTP date.
   *
   * @return null if it is absent, nonsense, or not ahead of now; a day at most
   */
  static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    Duration wait;
    try {
      wait =
          text.matches("\\d{1,18}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
    if (wait.isNegative() || wait.isZero()) {
      return null;
    }
    Duration day = Duration.ofDays(1);
    return wait.compareTo(day) > 0 ? day : wait;
  }
}
