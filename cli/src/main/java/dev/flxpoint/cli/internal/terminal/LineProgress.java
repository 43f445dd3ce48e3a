package dev.flxpoint.cli.internal.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Prints a line whenever another quarter is done, and when something is done after ten seconds
 * without a line: readable in a log, where silence for minutes looks like a standstill. Of a total
 * that nobody knows, a line for each ten thousand instead of a quarter.
 */
public final class LineProgress extends CountedProgress {
  private static final int PARTS = 4;
  private static final long SILENCE = Duration.ofSeconds(10).toNanos();

  /** Where nobody knows the total, and so not what a quarter is. */
  private static final int STEP = 10_000;

  private final PrintWriter out;
  private final LongSupplier nanoTime;
  private long shown;

  /**
   * Creates one.
   *
   * @param nanoTime a clock as {@link System#nanoTime}
   */
  public LineProgress(PrintWriter out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public void end() {}

  @Override
  boolean isNews(int before, int done, int total) {
    return part(done, total) > part(before, total) || nanoTime.getAsLong() - shown >= SILENCE;
  }

  @Override
  void show(String phase, int done, int total) {
    shown = nanoTime.getAsLong();
    String of = total == UNKNOWN ? "" : " of " + total;
    out.printf(Locale.ROOT, "%s: %d%s%n", phase, done, of);
    out.flush();
  }

  private static int part(int done, int total) {
    if (total == UNKNOWN) {
      return done / STEP;
    }
    return total == 0 ? PARTS : (int) ((long) PARTS * done / total);
  }
}
