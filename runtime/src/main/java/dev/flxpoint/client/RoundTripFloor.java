package dev.flxpoint.client;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the round trip that no request can undercut, from the shortest ones that were seen.
 *
 * <p>The shortest itself is too long an estimate: among n alike round trips the next one undercuts
 * all others with a chance of 1 in n. So the estimate goes below it, by a multiple of the distance
 * between the shortest and the twelfth. Where the network has a hard floor the twelve lie close
 * together and the estimate nears it; where there is none it is 0, which assumes nothing.
 *
 * <p>Pure; not thread-safe. Remembers the last one to two times {@value #HALF} round trips.
 */
final class RoundTripFloor {
  private static final int KEPT = 12;
  private static final int HALF = 1_024;
  private static final int ENOUGH = 32;
  private static final long NANOS_PER_MICRO = 1_000;
  private static final double SHARE = 0.98;
  private static final double PAD_MICROS = 500;
  private static final double FIRST_CAUTION = 2.5;
  private static final double LAST_CAUTION = 1_000;

  /** The shortest of this half of the memory and of the one before, in microseconds, ascending. */
  private int @Nullable [] recent;

  private int @Nullable [] earlier;
  private int inRecent;
  private float caution = (float) FIRST_CAUTION;
  private int floorMicros;

  /** Takes note of a round trip. */
  void add(long nanos) {
    if (inRecent == HALF) {
      inRecent = 0;
      earlier = recent;
      recent = null;
    }
    if (recent == null) {
      recent = new int[KEPT];
      Arrays.fill(recent, Integer.MAX_VALUE);
    }
    inRecent++;
    insert(recent, (int) Math.min(Integer.MAX_VALUE, nanos / NANOS_PER_MICRO));
    floorMicros = estimate();
  }

  /** Goes further below what was seen, since a request came too early. */
  void widen() {
    caution = (float) Math.min(LAST_CAUTION, caution * 1.5);
    floorMicros = estimate();
  }

  /** Returns the estimate; 0 until {@value #ENOUGH} round trips were seen. */
  long nanos() {
    return floorMicros * NANOS_PER_MICRO;
  }

  private int estimate() {
    if (recent == null || (earlier == null && inRecent < ENOUGH)) {
      return 0;
    }
    int[] shortest = recent;
    if (earlier != null) {
      shortest = recent.clone();
      for (int micros : earlier) {
        insert(shortest, micros);
      }
    }
    double first = shortest[0];
    double below = first - caution * (shortest[KEPT - 1] - first);
    return (int) Math.max(0, Math.min(SHARE * first, below) - PAD_MICROS);
  }

  private static void insert(int[] ascending, int value) {
    if (value >= ascending[KEPT - 1]) {
      return;
    }
    int i = KEPT - 1;
    for (; i > 0 && ascending[i - 1] > value; i--) {
      ascending[i] = ascending[i - 1];
    }
    ascending[i] = value;
  }
}
