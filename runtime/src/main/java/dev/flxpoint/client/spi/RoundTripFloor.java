package dev.flxpoint.client.spi;

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
 * <p>Whoever takes it off the rest of a permit takes for granted that the last answer's way back
 * and the next request's way out take no less together: it holds for requests that go the same way,
 * and no others. A 429 that it may have caused {@linkplain #widen widens} the distance.
 *
 * <p>Pure; not thread-safe. Remembers the last 1,024 to 2,048 round trips, the twelve shortest of
 * them, in units of 50 µs.
 */
public final class RoundTripFloor {
  /** How many of the shortest round trips are kept: fewer say too little of how close they lie. */
  private static final int KEPT = 12;

  /** After so many round trips the older half is forgotten, so that a network may change. */
  private static final int HALF = 1_024;

  /** From so many round trips on there is an estimate: the shortest of fewer may all be long. */
  private static final int ENOUGH = 32;

  /** Round trips in these fit a char: there may be thousands of tokens. */
  private static final long UNIT_NANOS = 50_000;

  /** At most so much of the shortest round trip is the estimate: the next may be a bit shorter. */
  private static final double SHARE = 0.98;

  /**
   * What is taken off besides, 0.5 ms: for round trips so short that a share of them is nothing.
   */
  private static final double PAD_UNITS = 10;

  /** How many times the distance from the shortest to the twelfth is taken off, at first. */
  private static final double FIRST_CAUTION = 2.5;

  /** And after 15 refusals that were our own fault: then the estimate is zero, nearly always. */
  private static final double LAST_CAUTION = 1_000;

  /** The shortest of this half of the memory and of the one before, ascending. */
  private char @Nullable [] recent;

  private char @Nullable [] earlier;
  private int inRecent;
  private float caution = (float) FIRST_CAUTION;
  private int floor;

  /** Creates one that has seen nothing, and assumes nothing. */
  public RoundTripFloor() {}

  /**
   * Takes note of a round trip, from before a request was written to the headers of its answer; not
   * of one that was refused, which may have been answered by somebody nearer.
   */
  public void add(long nanos) {
    if (inRecent == HALF) {
      inRecent = 0;
      earlier = recent;
      recent = null;
    }
    if (recent == null) {
      recent = new char[KEPT];
      Arrays.fill(recent, Character.MAX_VALUE);
    }
    inRecent++;
    boolean isShort = insert(recent, (char) Math.min(Character.MAX_VALUE, nanos / UNIT_NANOS));
    if (isShort || inRecent == ENOUGH) {
      floor = estimate();
    }
  }

  /**
   * Goes further below what was seen, since a request may have come too early: half as far again
   * each time, until after 15 times nothing is assumed, nearly always.
   */
  public void widen() {
    caution = (float) Math.min(LAST_CAUTION, caution * 1.5);
    floor = estimate();
  }

  /** Goes no further below than at first: what it was widened for had another cause. */
  public void forgetCaution() {
    caution = (float) FIRST_CAUTION;
    floor = estimate();
  }

  /** Returns the estimate in nanoseconds; 0 until 32 round trips were seen. */
  public long nanos() {
    return floor * UNIT_NANOS;
  }

  private int estimate() {
    if (recent == null || (earlier == null && inRecent < ENOUGH)) {
      return 0;
    }
    char[] shortest = recent;
    if (earlier != null) {
      shortest = recent.clone();
      for (char roundTrip : earlier) {
        insert(shortest, roundTrip);
      }
    }
    double first = shortest[0];
    double below = first - caution * (shortest[KEPT - 1] - first);
    return (int) Math.max(0, Math.min(SHARE * first, below) - PAD_UNITS);
  }

  /** Returns whether the value is among the shortest. */
  private static boolean insert(char[] ascending, char value) {
    if (value >= ascending[KEPT - 1]) {
      return false;
    }
    int i = KEPT - 1;
    for (; i > 0 && ascending[i - 1] > value; i--) {
      ascending[i] = ascending[i - 1];
    }
    ascending[i] = value;
    return true;
  }
}
