package dev.flxpoint.benchmarks.pacing.tally;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.benchmarks.pacing.judge.SlidingLog;
import java.util.Arrays;

/** Counts what arrives at the server and how the calls end. Thread-safe. */
public final class Tally implements Observer {

  @GuardedBy("this")
  private final int[] served;

  @GuardedBy("this")
  private float[] seconds = new float[256];

  @GuardedBy("this")
  private int calls;

  @GuardedBy("this")
  private int failed;

  @GuardedBy("this")
  private long sent;

  @GuardedBy("this")
  private long throttled;

  @GuardedBy("this")
  private long firstAccepted;

  @GuardedBy("this")
  private long lastAccepted;

  /** Creates one that has seen nothing, for so many callers. */
  public Tally(int callers) {
    served = new int[callers];
  }

  @Override
  public synchronized void arrived(long now, boolean accepted) {
    sent++;
    if (!accepted) {
      throttled++;
      return;
    }
    if (sent - throttled == 1) {
      firstAccepted = now;
    }
    lastAccepted = now;
  }

  @Override
  public synchronized void ended(int caller, long nanos, boolean success) {
    if (calls == seconds.length) {
      seconds = Arrays.copyOf(seconds, 2 * calls);
    }
    seconds[calls++] = nanos / 1e9f;
    if (success) {
      served[caller]++;
    } else {
      failed++;
    }
  }

  /** Returns how many requests have reached the server. */
  public synchronized long sent() {
    return sent;
  }

  /** Returns what it all came to. */
  public synchronized Result result() {
    float[] sorted = Arrays.copyOf(seconds, calls);
    Arrays.sort(sorted);
    return new Result(
        sent, throttled, failed, goodput(), rank(sorted, 0.5), rank(sorted, 0.99), jain());
  }

  /** The first two are free, so they do not count; 1 is two a second. */
  @GuardedBy("this")
  private double goodput() {
    long accepted = sent - throttled;
    return (accepted - SlidingLog.LIMIT)
        * (double) SlidingLog.WINDOW_NANOS
        / SlidingLog.LIMIT
        / (lastAccepted - firstAccepted);
  }

  private static double rank(float[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  /** Jain's index of fairness: 1 if all callers were served alike, 1/n if one of n had it all. */
  @GuardedBy("this")
  private double jain() {
    double sum = Arrays.stream(served).sum();
    double squares = Arrays.stream(served).mapToDouble(n -> (double) n * n).sum();
    return sum * sum / (served.length * squares);
  }
}
