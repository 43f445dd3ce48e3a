package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.internal.time.Backoff;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether an attempt of one call that failed may be followed by another, and when. */
final class RetryRule {
  /** The statuses behind which a second attempt may find a healthier server. */
  private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

  private final Operation operation;
  private final int maxRetries;
  private final Backoff backoff;
  private final CallProgress progress;

  RetryRule(Operation operation, int maxRetries, Backoff backoff, CallProgress progress) {
    this.operation = operation;
    this.maxRetries = maxRetries;
    this.backoff = backoff;
    this.progress = progress;
  }

  /**
   * Returns whether another attempt may be answered better than with this status, and do no harm.
   */
  boolean isWorthwhile(int status) {
    return status == 429 || (PASSING.contains(status) && isRepeatable(Outcome.UNCLEAR));
  }

  /** Returns whether the request may be sent again after an attempt that came to this. */
  boolean isRepeatable(Outcome attempt) {
    return attempt == Outcome.NOT_SENT || operation.retry() != Operation.Retry.NEVER;
  }

  /** Returns how long to wait, given what the answer asks for, if anything. */
  Duration delay(@Nullable Duration retryAfter) {
    return backoff.delay(progress.attempts() - 1, retryAfter);
  }

  /** Returns the delay if there is an attempt left, else null. */
  @Nullable Duration ifLeft(Duration delay) {
    return progress.attempts() <= maxRetries ? delay : null;
  }
}
