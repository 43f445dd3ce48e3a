package dev.flxpoint.sandbox.internal.check;

/**
 * The exact sliding log of one token: two requests in any half-open second.
 *
 * <p>A request at {@code t} is refused if two counted requests lie in {@code (t - 1 s, t]}, so
 * arrivals exactly one second apart never meet. Pure arithmetic on nanoseconds whose origin is
 * arbitrary; calls must come in the order of time. Not thread-safe.
 */
public final class RollingWindow {
  static final int LIMIT = 2;
  public static final long NANOS = 1_000_000_000L;

  private final boolean countRejected;
  // Only the last LIMIT counted arrivals can decide; `counted % LIMIT` is the oldest of them.
  private final long[] arrivals = new long[LIMIT];
  private long counted;

  /**
   * @param countRejected whether a refused request takes a place in the window too
   */
  public RollingWindow(boolean countRejected) {
    this.countRejected = countRejected;
  }

  /** Returns whether a request that arrives at {@code now} may pass, and counts it. */
  public boolean admit(long now) {
    int oldest = (int) (counted % LIMIT);
    // A difference, never a comparison of two readings: nanoTime may overflow.
    boolean admitted = counted < LIMIT || now - arrivals[oldest] >= NANOS;
    if (admitted || countRejected) {
      arrivals[oldest] = now;
      counted++;
    }
    return admitted;
  }
}
