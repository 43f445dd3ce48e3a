package dev.flxpoint.benchmarks.pacing;

/**
 * The server's judgement of one token: two requests in any half-open second. Not thread-safe.
 *
 * <p>Written apart from the runtime and from the sandbox, so that no mistake is judged by itself.
 */
final class SlidingLog {
  static final int LIMIT = 2;
  static final long WINDOW_NANOS = 1_000_000_000;

  private final boolean strict;
  private long before = Long.MIN_VALUE / 2;
  private long last = Long.MIN_VALUE / 2;

  /** Creates an empty one. A strict one counts rejected requests too. */
  SlidingLog(boolean strict) {
    this.strict = strict;
  }

  /** Returns whether a request that arrives now is within the limit. */
  boolean admits(long now) {
    boolean admitted = now - before >= WINDOW_NANOS;
    if (admitted || strict) {
      before = last;
      last = now;
    }
    return admitted;
  }
}
