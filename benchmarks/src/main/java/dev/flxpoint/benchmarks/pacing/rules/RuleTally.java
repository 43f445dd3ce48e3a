package dev.flxpoint.benchmarks.pacing.rules;

import dev.flxpoint.benchmarks.pacing.judge.SlidingLog;
import dev.flxpoint.benchmarks.pacing.tally.Observer;
import java.util.BitSet;

/** What became of a token's requests under a server's rule. Confined to one thread. */
final class RuleTally implements Observer {
  private static final int LEARNED_OVER = 200;
  private static final double LEARNED_SHARE = 0.02;

  private final long lateFrom;
  private final long end;
  private final BitSet refused = new BitSet();
  private int sent;
  private int sentEarly;
  private int failed;
  private long fingerprint;

  /** Creates one that has seen nothing, and looks no further than to the given moment. */
  RuleTally(long end) {
    this.end = end;
    this.lateFrom = end / 2;
  }

  @Override
  public void arrived(long now, boolean accepted) {
    if (now >= end) {
      return;
    }
    if (!accepted) {
      refused.set(sent);
    }
    sent++;
    if (now < lateFrom) {
      sentEarly = sent;
    }
    fingerprint = fingerprint * 31 + now;
  }

  @Override
  public void ended(int caller, long nanos, boolean success) {
    if (!success) {
      failed++;
    }
  }

  RuleRun result() {
    int sentLate = sent - sentEarly;
    int refusedLate = refused.get(sentEarly, sent).cardinality();
    double possible = SlidingLog.LIMIT * (double) (end - lateFrom) / SlidingLog.WINDOW_NANOS;
    return new RuleRun(
        sent,
        refused.cardinality(),
        sentLate == 0 ? 0 : (double) refusedLate / sentLate,
        (sentLate - refusedLate) / possible,
        failed,
        adaptedAfter(),
        fingerprint);
  }

  /** Returns after how many requests few of the next 200 are refused; -1 if that never comes. */
  private int adaptedAfter() {
    int within = refused.get(0, Math.min(LEARNED_OVER, sent)).cardinality();
    for (int from = 0; from + LEARNED_OVER <= sent; from++) {
      if (within < LEARNED_OVER * LEARNED_SHARE) {
        return from;
      }
      within += (refused.get(from + LEARNED_OVER) ? 1 : 0) - (refused.get(from) ? 1 : 0);
    }
    return -1;
  }
}
