package dev.flxpoint.cli.internal.terminal;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.flow.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints a line whenever another quarter is done: readable in a log, and never more than five. */
public final class LineProgress implements Progress {
  private static final int PARTS = 4;

  private final PrintWriter out;

  @GuardedBy("this")
  private String phase = "";

  @GuardedBy("this")
  private int total;

  @GuardedBy("this")
  private int done;

  public LineProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void start(String phase, int total) {
    this.phase = phase;
    this.total = total;
    done = 0;
    print();
  }

  @Override
  public synchronized void advance(int more) {
    int before = part();
    done += more;
    if (part() > before) {
      print();
    }
  }

  @Override
  public synchronized void end() {}

  @GuardedBy("this")
  private int part() {
    return total == 0 ? PARTS : (int) ((long) PARTS * done / total);
  }

  @GuardedBy("this")
  private void print() {
    out.printf(Locale.ROOT, "%s: %d of %d%n", phase, done, total);
    out.flush();
  }
}
