package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.Backoff;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of one call beyond its operation.
 *
 * @param deadline how long it may take in all; null for no limit
 * @param maxRetries how many attempts may follow the first one
 * @param raw whether any final answer is a result, whatever its status
 */
record CallOptions(@Nullable Duration deadline, int maxRetries, boolean raw) {
  static final CallOptions DEFAULT = new CallOptions(null, Backoff.MAX_RETRIES, false);

  CallOptions withDeadline(Duration deadline) {
    Objects.requireNonNull(deadline, "deadline == null");
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException("deadline must be more than zero but is " + deadline);
    }
    return new CallOptions(deadline, maxRetries, raw);
  }

  CallOptions withMaxRetries(int maxRetries) {
    if (maxRetries < 0) {
      throw new IllegalArgumentException("maxRetries must be zero or more but is " + maxRetries);
    }
    return new CallOptions(deadline, maxRetries, raw);
  }

  CallOptions asRaw() {
    return new CallOptions(deadline, maxRetries, true);
  }
}
