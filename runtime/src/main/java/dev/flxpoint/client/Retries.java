package dev.flxpoint.client;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when one call is tried again: Failsafe's policy, which neither waits nor needs a
 * thread this way, so that blocking and asynchronous calls share it. Not thread-safe.
 */
final class Retries {
  private static final RetryPolicy<Object> POLICY =
      RetryPolicy.builder()
          .handleIf(failure -> failure instanceof FlxpointException f && f.retryDelay() != null)
          // Whether there is another attempt is the failure's to say.
          .withMaxRetries(-1)
          // Failsafe's own jitter would also shorten a Retry-After.
          .withDelayFn(attempt -> delayAfter(attempt.getLastException()))
          .build();

  /** Nearly every call succeeds at once, so that only the others pay for it. */
  private @Nullable Execution<Object> execution;

  /** Returns the wait until the next attempt; null if there is none. */
  @Nullable Duration after(FlxpointException failure) {
    if (failure.retryDelay() == null) {
      return null;
    }
    if (execution == null) {
      execution = Execution.of(POLICY);
    }
    execution.recordException(failure);
    return execution.isComplete() ? null : execution.getDelay();
  }

  private static Duration delayAfter(Throwable failure) {
    Duration delay = ((FlxpointException) failure).retryDelay();
    return delay == null ? Duration.ZERO : delay;
  }
}
