package dev.flxpoint.cli.internal.terminal;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.flow.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Draws a bar and redraws it in place; needs a terminal, but nothing of it beyond the return. */
public final class BarProgress implements Progress {
  private static final int WIDTH = 32;

  private final PrintWriter out;

  @GuardedBy("this")
  private String phase = "";

  @GuardedBy("this")
  private int total;

  @GuardedBy("this")
  private int done;

  public BarProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void start(String phase, int total) {
    this.phase = phase;
    this.total = total;
    done = 0;
    draw();
  }

  @Override
  public synchronized void advance(int more) {
    done += more;
    draw();
  }

  @Override
  public synchronized void end() {
    out.println();
    out.flush();
  }

  @GuardedBy("this")
  private void draw() {
    int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
    String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
    out.printf(Locale.ROOT, "\r%-24s [%s] %d of %d", phase, bar, done, total);
    out.flush();
  }
}
