package dev.flxpoint.client.internal.pacing;

import java.util.concurrent.TimeUnit;

/**
 * Learns after what time a request that is not answered yet has surely arrived.
 *
 * <p>It starts long, shrinks after a run of clean requests, and grows by a 429 that it caused; each
 * such 429 doubles the run, so they die out. Pure; not thread-safe.
 */
final class ArrivalMargin {
  private static final long FIRST = TimeUnit.SECONDS.toNanos(1);

  /** Beyond this the margin gains too little for its risk: wait for the answer, and for good. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

  private static final double SHRINK = 0.85;
  private static final int FIRST_RUN = 64;
  private static final int LONGEST_RUN = 1 << 29;

  private long nanos = FIRST;
  private int run = FIRST_RUN;
  private int clean;

  /** Returns the margin; {@link CompletionGuard#NEVER} once it has proven useless. */
  long nanos() {
    return nanos;
  }

  void accepted() {
    if (nanos != CompletionGuard.NEVER && ++clean == run) {
      clean = 0;
      nanos = (long) (nanos * SHRINK);
    }
  }

  void tooShort() {
    clean = 0;
    run = Math.min(LONGEST_RUN, run) * 2;
    double longer = nanos / (SHRINK * SHRINK);
    nanos = longer > LONGEST ? CompletionGuard.NEVER : (long) longer;
  }
}
