package dev.flxpoint.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.spi.RoundTripFloor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What this process takes for granted of its way to the API, as requests of one token have shown
 * it: that no round trip is shorter than a floor. Thread-safe.
 *
 * <p>A request that was granted for it sooner than after a whole window is hasty. Where none of
 * this process's could count, a 429 is not its fault; any other makes it assume less, until a
 * slower pace turns out to be the reason.
 */
final class OwnFloor {
  /**
   * The way that this process's requests go to the API, as it is told the script.
   *
   * @param process what no other process is called
   * @param site what all are called whose requests go the same way, if only this process
   * @param learnsFloor whether permits that were last used on it rest for less by the shortest
   *     round trip that it has shown
   */
  record Way(String process, String site, boolean learnsFloor) {
    /** Begins what was declared; no process is called so, since their names are hexadecimal. */
    private static final String DECLARED = "site:";

    private static final int LONGEST = 64;

    /**
     * Returns that of a declared site, or of the process alone.
     *
     * @param site a name as {@link #checked} lets pass; null if none was declared
     */
    static Way of(@Nullable String site, String process, boolean learnsFloor) {
      return new Way(process, site == null ? process : DECLARED + site, learnsFloor);
    }

    /**
     * Returns the name of a site.
     *
     * @throws IllegalArgumentException if the script could not tell it from others, or keep it
     */
    static String checked(String site) {
      if (site.isEmpty() || site.length() > LONGEST) {
        throw new IllegalArgumentException(
            "The name of a site has 1 to "
                + LONGEST
                + " characters, but this has "
                + site.length());
      }
      for (int i = 0; i < site.length(); i++) {
        if (!isAllowed(site.charAt(i))) {
          throw new IllegalArgumentException(
              "The name of a site has letters from a to z, digits, dots, dashes and underscores only,"
                  + " such as eu-west-1a, but character "
                  + (i + 1)
                  + String.format(Locale.ROOT, " is U+%04X", (int) site.charAt(i)));
        }
      }
      return site;
    }

    private static boolean isAllowed(char c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '.'
          || c == '-'
          || c == '_';
    }
  }

  /** So many 429s that may be our fault are too many for a site on whose word alone we rely. */
  private static final int DISTRUST = 3;

  private final Way way;

  /** Null if nothing is assumed. */
  @GuardedBy("this")
  private final @Nullable RoundTripFloor floor;

  @GuardedBy("this")
  private int doubts;

  @GuardedBy("this")
  private int hastyOnTheWire;

  /** When all hasty requests that are back have rested for as long as any other. */
  @GuardedBy("this")
  private long hastyUntil = Long.MIN_VALUE;

  OwnFloor(Way way) {
    this.way = way;
    this.floor = way.learnsFloor() ? new RoundTripFloor() : null;
  }

  /** Returns what to say of this process's way. */
  synchronized String site() {
    return doubts < DISTRUST ? way.site() : way.process();
  }

  synchronized long nanos() {
    return floor == null ? 0 : floor.nanos();
  }

  synchronized void sent(boolean isHasty) {
    hastyOnTheWire += isHasty ? 1 : 0;
  }

  synchronized void answered(long sentAt, boolean isHasty, long now) {
    if (floor != null) {
      floor.add(now - sentAt);
    }
    returned(isHasty, now);
  }

  /**
   * Returns whether a request that was refused just now kept the limit, as far as is known here.
   */
  synchronized boolean throttled(long sentAt, boolean isHasty, long now) {
    boolean isWithinLimit = hastyOnTheWire == 0 && hastyUntil <= sentAt;
    if (!isWithinLimit && floor != null) {
      floor.widen();
      doubts++;
    }
    returned(isHasty, now);
    return isWithinLimit;
  }

  synchronized void lost(boolean isHasty, long now) {
    returned(isHasty, now + KnownSlots.GRACE);
  }

  /**
   * Trusts way and site as at first. Once a slower pace is learned, what was refused before was
   * refused by the server's rule; a site that is none has no part in that, since nothing hasty
   * proves a pace, and may be found out anew by as many refusals.
   */
  synchronized void forgetRefusals() {
    doubts = 0;
    if (floor != null) {
      floor.forgetCaution();
    }
  }

  @GuardedBy("this")
  private void returned(boolean isHasty, long arrived) {
    if (isHasty) {
      hastyOnTheWire--;
      hastyUntil = Math.max(hastyUntil, arrived + KnownSlots.WINDOW);
    }
  }
}
