package dev.flxpoint.cli.internal.pacing;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/**
 * What most limiters are: a bucket that holds two tokens and gets two each second, evenly. Whoever
 * finds it empty takes the next token that will come, in the order of asking. Thread-safe.
 */
final class TokenBucket {
  private static final int CAPACITY = 2;
  private static final double NANOS_EACH = 0.5e9;

  /** Below zero by as many as have been promised. */
  @GuardedBy("this")
  private double tokens = CAPACITY;

  @GuardedBy("this")
  private long filledAt;

  TokenBucket(long now) {
    filledAt = now;
  }

  /** Takes a token, and returns in how many nanoseconds it is there. */
  synchronized long take(long now) {
    fill(now);
    tokens--;
    return tokens >= 0 ? 0 : (long) Math.ceil(-tokens * NANOS_EACH);
  }

  /** Returns how many tokens could be had at once. */
  synchronized int free(long now) {
    fill(now);
    return (int) Math.max(0, tokens);
  }

  @GuardedBy("this")
  private void fill(long now) {
    tokens = Math.min(CAPACITY, tokens + (now - filledAt) / NANOS_EACH);
    filledAt = now;
  }
}
