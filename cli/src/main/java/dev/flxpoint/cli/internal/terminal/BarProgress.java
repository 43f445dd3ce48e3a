package dev.flxpoint.cli.internal.terminal;

import java.io.PrintWriter;
import java.util.Locale;

/** Draws a bar and redraws it in place; needs a terminal, but nothing of it beyond the return. */
public final class BarProgress extends CountedProgress {
  private static final int WIDTH = 32;

  private final PrintWriter out;

  public BarProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void end() {
    out.println();
    out.flush();
  }

  @Override
  boolean isNews(int before, int done, int total) {
    return true;
  }

  @Override
  void show(String phase, int done, int total) {
    if (total == UNKNOWN) {
      out.printf(Locale.ROOT, "\r%-24s %d", phase, done);
      out.flush();
      return;
    }
    int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
    String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
    out.printf(Locale.ROOT, "\r%-24s [%s] %d of %d", phase, bar, done, total);
    out.flush();
  }
}
