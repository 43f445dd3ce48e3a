package dev.flxpoint.cli.internal.terminal;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Prints a line whenever another quarter is done: readable in a log, and never more than five. Of a
 * total that nobody knows, a line for each ten thousand.
 */
public final class LineProgress extends CountedProgress {
  private static final int PARTS = 4;

  /** Where nobody knows the total, and so not what a quarter is. */
  private static final int STEP = 10_000;

  private final PrintWriter out;

  public LineProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void end() {}

  @Override
  boolean isNews(int before, int done, int total) {
    return part(done, total) > part(before, total);
  }

  @Override
  void show(String phase, int done, int total) {
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
