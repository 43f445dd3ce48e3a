package dev.flxpoint.client.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The pace of a token that several processes learn together, as one of them hears of it now and
 * then.
 *
 * @param steps how many steps led to it, whichever process made them; fewer than before if what was
 *     learned is lost
 * @param last the last step; null if there was none
 * @param status what users are told; null at the documented pace
 */
public record SharedPace(long steps, @Nullable PaceChange last, @Nullable TokenPace status) {
  /** The pace of a token of which nothing was learned. */
  public static final SharedPace DOCUMENTED = new SharedPace(0, null, null);

  /**
   * Returns what a process has to tell its {@link PaceListener} that knew another pace until now:
   * the step that led here, or one for all those that it missed; null if it is none.
   */
  public @Nullable PaceChange since(SharedPace known) {
    if (steps == known.steps && spacing().equals(known.spacing())) {
      return null;
    }
    if (steps == known.steps + 1) {
      return last;
    }
    int longer = spacing().compareTo(known.spacing());
    if (longer == 0) {
      return null;
    }
    return new PaceChange(
        longer > 0 ? PaceChange.Reason.LEARNED : triedOrRecovered(known),
        known.spacing(),
        spacing());
  }

  private Duration spacing() {
    return last == null ? Duration.ZERO : last.to();
  }

  /** Where what was learned is lost, nobody knows yet whether the documented pace holds. */
  private PaceChange.Reason triedOrRecovered(SharedPace known) {
    return status == null && steps > known.steps
        ? PaceChange.Reason.RECOVERED
        : PaceChange.Reason.PROBE;
  }
}
