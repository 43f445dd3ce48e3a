package dev.flxpoint.benchmarks.pacing.judge;

import java.util.Arrays;

/**
 * A judge that lets so many requests in within any half-open window. Not thread-safe.
 *
 * <p>Written apart from the runtime and from the sandbox, so that no mistake is judged by itself.
 */
public final class SlidingLog implements Judge {
  /** The documented limit: two requests in any second. */
  public static final int LIMIT = 2;

  /** The documented window. */
  public static final long WINDOW_NANOS = 1_000_000_000;

  private final long window;
  private final boolean strict;

  /** When the last ones came, in a ring. */
  private final long[] counted;

  private int oldest;

  /** Creates an empty one of the documented limit. A strict one counts rejected requests too. */
  public SlidingLog(boolean strict) {
    this(LIMIT, WINDOW_NANOS, strict);
  }

  SlidingLog(int limit, long windowNanos, boolean strict) {
    this.window = windowNanos;
    this.strict = strict;
    this.counted = new long[limit];
    Arrays.fill(counted, Long.MIN_VALUE / 2);
  }

  @Override
  public boolean admits(long now) {
    boolean admitted = now - counted[oldest] >= window;
    if (admitted || strict) {
      counted[oldest] = now;
      oldest = (oldest + 1) % counted.length;
    }
    return admitted;
  }
}
