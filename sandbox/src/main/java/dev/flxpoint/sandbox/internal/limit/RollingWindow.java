package dev.flxpoint.sandbox.internal.limit;

/**
 * The exact sliding log of one token: so many requests in any half-open window.
 *
 * <p>A request at {@code t} is refused if the limit of counted requests lies in {@code (t - window,
 * t]}, so arrivals exactly one window apart never meet. Pure arithmetic on nanoseconds whose origin
 * is arbitrary; calls must come in the order of time. Not thread-safe.
 */
public final class RollingWindow {
  /** The documented limit: two requests in any second. */
  public static final int LIMIT = 2;

  /** The documented window. */
  public static final long NANOS = 1_000_000_000L;

  private final long window;
  private final boolean countRejected;
  // Only the last counted arrivals can decide; `counted % length` is the oldest of them.
  private final long[] arrivals;
  private long counted;

  /**
   * Creates one of the documented limit.
   *
   * @param countRejected whether a refused request takes a place in the window too
   */
  public RollingWindow(boolean countRejected) {
    this(LIMIT, NANOS, countRejected);
  }

  /** Creates one of any limit. */
  public RollingWindow(int limit, long windowNanos, boolean countRejected) {
    this.arrivals = new long[limit];
    this.window = windowNanos;
    this.countRejected = countRejected;
  }

  /** Returns whether a request that arrives at {@code now} may pass, and counts it. */
  public boolean admit(long now) {
    int oldest = (int) (counted % arrivals.length);
    // A difference, never a comparison of two readings: nanoTime may overflow.
    boolean admitted = counted < arrivals.length || now - arrivals[oldest] >= window;
    if (admitted || countRejected) {
      arrivals[oldest] = now;
      counted++;
    }
    return admitted;
  }
}
