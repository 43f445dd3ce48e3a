package dev.flxpoint.client.internal.time;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next attempt: {@code min(Retry-After × 2^attempt, 16 s)} plus 0 to 30
 * %, and never less than {@code Retry-After}, as the API's page on rate limits recommends. Of that,
 * five minutes count at most: whoever asks for hours is asked again sooner.
 *
 * <p>Pure but for its source of chance. Thread-safe if that is.
 */
public final class Backoff {
  /** Attempts after the first one. */
  public static final int MAX_RETRIES = 4;

  public static final Duration LONGEST = Duration.ofMinutes(5);

  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(1);
  private static final Duration CAP = Duration.ofSeconds(16);
  private static final double JITTER = 0.3;

  private final DoubleSupplier random;

  /** Creates one that draws its jitter from {@code random}, 0 to 1. */
  public Backoff(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * Returns the wait after a failed attempt.
   *
   * @param failedBefore how many attempts had failed before this one
   * @param retryAfter what the answer asked for; null if it did not
   */
  public Duration delay(int failedBefore, @Nullable Duration retryAfter) {
    Duration asked = retryAfter == null ? DEFAULT_RETRY_AFTER : shorter(retryAfter, LONGEST);
    Duration doubled = asked.multipliedBy(1L << Math.min(failedBefore, MAX_RETRIES));
    Duration wait = asked.compareTo(CAP) > 0 ? asked : shorter(doubled, CAP);
    return wait.plusNanos((long) (wait.toNanos() * JITTER * random.getAsDouble()));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
