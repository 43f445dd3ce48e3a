package dev.flxpoint.redis;

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
 * @param index which of the processes this is, from 0
 * @param processes how many there are
 */
record Share(int index, int processes) {
  static final long NEVER = Long.MAX_VALUE;

  private static final long SLICE = TimeUnit.SECONDS.toNanos(10);
  private static final long USED = SLICE - KnownSlots.GRACE - KnownSlots.WINDOW;

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
   * Returns how long from now on it is not this process's turn; 0 if it is.
   *
   * @param earliest the least that the clock of Redis may show now
   * @param latest the most that it may show
   */
  long opensIn(long earliest, long latest) {
    int turns = (processes + 1) / 2;
    if (turns == 1) {
      return 0;
    }
    if (latest - earliest >= USED) {
      return NEVER;
    }
    long slice = Math.floorDiv(earliest, SLICE);
    long ahead = Math.floorMod(index / 2 - slice, (long) turns);
    if (ahead == 0 && latest <= slice * SLICE + USED) {
      return 0;
    }
    return (slice + (ahead == 0 ? turns : ahead)) * SLICE - earliest;
  }
}
