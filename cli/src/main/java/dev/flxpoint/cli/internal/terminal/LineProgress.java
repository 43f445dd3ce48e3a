package dev.flxpoint.cli.internal.terminal;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints a line whenever another quarter is done: readable in a log, and never more than five. */
public final class LineProgress extends CountedProgress {
  private static final int PARTS = 4;

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
    out.printf(Locale.ROOT, "%s: %d of %d%n", phase, done, total);
    out.flush();
  }

  private static int part(int done, int total) {
    return total == 0 ? PARTS : (int) ((long) PARTS * done / total);
  }
}
