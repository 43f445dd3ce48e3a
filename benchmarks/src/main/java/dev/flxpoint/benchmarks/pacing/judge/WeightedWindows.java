package dev.flxpoint.benchmarks.pacing.judge;

/**
 * A judge that counts in whole seconds and takes the last one's count for spread evenly: the share
 * of it that still lies within a second, and what has come in this one. Not thread-safe.
 */
final class WeightedWindows implements Judge {
  private static final long SECOND = SlidingLog.WINDOW_NANOS;

  private long second = -1;
  private int before;
  private int within;

  @Override
  public boolean admits(long now) {
    long current = now / SECOND;
    if (current != second) {
      before = current == second + 1 ? within : 0;
      within = 0;
      second = current;
    }
    double share = 1 - (double) (now % SECOND) / SECOND;
    boolean admitted = before * share + within + 1 <= SlidingLog.LIMIT;
    if (admitted) {
      within++;
    }
    return admitted;
  }
}
