package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of one call beyond its operation.
 *
 * @param deadline how long it may take in all; null for no limit
 * @param retries whether a failed attempt may be followed by another
 */
record CallOptions(@Nullable Duration deadline, boolean retries) {
  static final CallOptions DEFAULT = new CallOptions(null, true);

  CallOptions withDeadline(Duration deadline) {
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException("deadline must be more than zero but is " + deadline);
    }
    return new CallOptions(deadline, retries);
  }

  CallOptions withoutRetries() {
    return new CallOptions(deadline, false);
  }
}
