package dev.flxpoint.sandbox.internal.limit;

/**
 * Counts by whole windows of the clock, such as seconds, as servers do that keep a number and no
 * log. Not thread-safe.
 *
 * <p>A weighted one takes the count of the window before for spread evenly: it adds the share that
 * still lies within one window of now. An unweighted one forgets at each turn, so that twice the
 * limit may pass around it.
 */
public final class CountedWindows {
  private final int limit;
  private final long nanos;
  private final boolean weighted;
  private long current;
  private int before;
  private int within;

  public CountedWindows(int limit, long windowNanos, boolean weighted) {
    this.limit = limit;
    this.nanos = windowNanos;
    this.weighted = weighted;
  }

  /** Returns whether a request that arrives at {@code now} may pass, and counts it if so. */
  public boolean admit(long now) {
    long window = Math.floorDiv(now, nanos);
    if (window != current) {
      before = window == current + 1 ? within : 0;
      within = 0;
      current = window;
    }
    double share = weighted ? 1 - (double) Math.floorMod(now, nanos) / nanos : 0;
    boolean admitted = before * share + within + 1 <= limit;
    if (admitted) {
      within++;
    }
    return admitted;
  }
}
