package dev.flxpoint.cli.internal.terminal;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.flow.Progress;

/** Counts what many calls tell, and shows one count after the other. Thread-safe. */
abstract class CountedProgress implements Progress {
  @GuardedBy("this")
  private String phase = "";

  @GuardedBy("this")
  private int total;

  @GuardedBy("this")
  private int done;

  @Override
  public final synchronized void start(String phase, int total) {
    this.phase = phase;
    this.total = total;
    done = 0;
    show(phase, done, total);
  }

  @Override
  public final synchronized void advance(int more) {
    int before = done;
    done += more;
    if (isNews(before, done, total)) {
      show(phase, done, total);
    }
  }

  /** Returns whether the count is to be shown. */
  abstract boolean isNews(int before, int done, int total);

  /** Shows the count; never called by two at once. */
  abstract void show(String phase, int done, int total);
}
