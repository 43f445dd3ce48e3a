package dev.flxpoint.cli.internal.terminal;

import java.io.PrintWriter;
import java.util.function.IntSupplier;

/**
 * Draws a bar and redraws it in place; needs a terminal, but nothing of it beyond the return. What
 * is drawn is shorter than the terminal is wide, since a line that wraps cannot be drawn over.
 */
public final class BarProgress extends CountedProgress {
  private static final int WIDTH = 32;
  private static final int NAME = 24;

  /** A shorter bar shows nothing that the count does not. */
  private static final int LEAST = 5;

  private static final int FRAME = " [] ".length();

  private final PrintWriter out;
  private final IntSupplier columns;
  private int columnsNow;
  private int drawn;

  /**
   * Creates one.
   *
   * @param columns tells how wide the terminal is; asked at the start of each phase
   */
  public BarProgress(PrintWriter out, IntSupplier columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public synchronized void end() {
    drawn = 0;
    out.println();
    out.flush();
  }

  @Override
  boolean isNews(int before, int done, int total) {
    return true;
  }

  @Override
  void show(String phase, int done, int total) {
    if (done == 0 || columnsNow == 0) {
      columnsNow = columns.getAsInt();
    }
    String line = line(phase, done, total);
    // The last column stays empty: some terminals wrap once it is written.
    String fit = line.substring(0, Math.min(line.length(), Math.max(0, columnsNow - 1)));
    out.print("\r" + fit + " ".repeat(Math.max(0, Math.min(drawn, columnsNow - 1) - fit.length())));
    drawn = fit.length();
    out.flush();
  }

  private String line(String phase, int done, int total) {
    if (total == UNKNOWN) {
      return padded(phase, NAME) + " " + done;
    }
    String count = done + " of " + total;
    int room = columnsNow - 1 - FRAME - count.length();
    int name = Math.max(phase.length(), Math.min(NAME, room - WIDTH));
    int width = Math.min(WIDTH, room - name);
    if (width < LEAST) {
      return phase + " " + count;
    }
    int filled = total == 0 ? width : (int) ((long) width * done / total);
    String bar = "#".repeat(filled) + ".".repeat(width - filled);
    return padded(phase, name) + " [" + bar + "] " + count;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
