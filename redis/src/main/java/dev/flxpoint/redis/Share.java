package dev.flxpoint.redis;

import java.math.BigInteger;
import java.util.concurrent.TimeUnit;

/**
 * What a process may send while Redis is away: a fixed part of a token's rate, at moments that are
 * no other process's.
 *
 * <p>Of one or two processes each has slots of its own. More take turns on each slot, by the last
 * known clock of Redis: in a slice of time only one of them sends, and only so early in it that all
 * has arrived and rested before the next slice begins. A rate alone would not do, since requests of
 * processes that do not talk would fall into one second.
 *
 * <p>At a slower pace than the documented one all processes take turns on one slot. Those turns are
 * parts of the ones that they have without it: who missed the last step of the pace sends no more
 * than the documented share, and meets no more than the others' of it.
 *
 * @param index which of the processes this is, from 0
 * @param processes how many there are
 */
record Share(int index, int processes) {
  private static final long SLICE = TimeUnit.SECONDS.toNanos(10);

  /** So much of a slice must be left for sending, or slices between go unused. */
  private static final long LEAST_USED = TimeUnit.SECONDS.toNanos(1);

  Share {
    if (index < 0 || index >= processes) {
      throw new IllegalArgumentException(
          "Of %s processes one is called 0 to %s, but not %s"
              .formatted(processes, processes - 1, index));
    }
  }

  int slots() {
    return processes == 1 ? 2 : 1;
  }

  /**
   * Returns whether it is this process's turn.
   *
   * @param earliest the least that the clock of Redis may show now
   * @param latest the most that it may show
   * @param spacing how far apart requests go, one at a time; 0 for as documented
   */
  boolean isTurn(long earliest, long latest, long spacing) {
    boolean isPaced = spacing > 0;
    if (processes == 1 || (pairs() == 1 && !isPaced)) {
      return true;
    }
    long slice = Math.floorDiv(earliest, SLICE);
    long step = isPaced ? step(spacing) : 1;
    return latest <= slice * SLICE + Math.min(used(1, 0), used(step, spacing))
        && Math.floorMod(slice, pairs()) == index / 2
        && (!isPaced || isTurnOfPair(slice, step));
  }

  /** Its two processes take every other turn of a pair, where it has two. */
  private boolean isTurnOfPair(long slice, long step) {
    boolean isAlone = (index ^ 1) >= processes;
    boolean isSecond = Math.floorMod(Math.floorDiv(slice / step, pairs()), 2) == 1;
    return slice % step == 0 && (isAlone || isSecond == (index % 2 == 1));
  }

  /** Returns of how many slices one is used, so that each pair has its turn in time. */
  private long step(long spacing) {
    long step = 1;
    while (used(step, spacing) < LEAST_USED || !isCoprime(step, pairs())) {
      step++;
    }
    return step;
  }

  /** Returns how long one may send, so that all has arrived and rested when the next one begins. */
  private static long used(long step, long spacing) {
    return step * SLICE - KnownSlots.GRACE - Math.max(KnownSlots.WINDOW, spacing);
  }

  private int pairs() {
    return (processes + 1) / 2;
  }

  private static boolean isCoprime(long one, long other) {
    return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).equals(BigInteger.ONE);
  }
}
