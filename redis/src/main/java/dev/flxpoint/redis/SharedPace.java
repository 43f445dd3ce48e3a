package dev.flxpoint.redis;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceChange.Reason;
import dev.flxpoint.client.spi.TokenPace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pace of a token as all its processes learned it together, as a reply tells it.
 *
 * @param steps how many steps led to it, from whichever process
 * @param reason of the last step
 * @param from how far apart requests were before the last step
 * @param spacing how far apart they are; zero for the documented pace
 * @param status what users are told; null at the documented pace
 */
record SharedPace(
    long steps, Reason reason, Duration from, Duration spacing, @Nullable TokenPace status) {
  /** So many numbers of a reply tell it. */
  static final int NUMBERS = 8;

  static final SharedPace DOCUMENTED =
      new SharedPace(0, Reason.RECOVERED, Duration.ZERO, Duration.ZERO, null);

  /** By the numbers of the script. */
  private static final List<Reason> REASONS =
      List.of(Reason.LEARNED, Reason.RECOVERED, Reason.PROBE, Reason.PROBE_FAILED);

  private static final double MILLION = 1e6;

  static SharedPace of(List<Long> numbers) {
    Duration spacing = micros(numbers.get(3));
    boolean probing = numbers.get(6) == 1;
    return new SharedPace(
        numbers.get(0),
        REASONS.get(numbers.get(1).intValue()),
        micros(numbers.get(2)),
        spacing,
        spacing.isZero() && !probing
            ? null
            : new TokenPace(
                spacing,
                moment(numbers.get(4)),
                numbers.get(5) / MILLION,
                probing,
                probing ? null : moment(numbers.get(7))));
  }

  /**
   * Returns the step that led here for a process that knew another pace; null for none. It may have
   * missed some, which come to one.
   */
  @Nullable PaceChange since(SharedPace known) {
    if (steps == known.steps && spacing.equals(known.spacing)) {
      return null;
    }
    if (steps == known.steps + 1) {
      return new PaceChange(reason, from, spacing);
    }
    int longer = spacing.compareTo(known.spacing);
    if (longer == 0) {
      return null;
    }
    return new PaceChange(
        longer > 0 ? Reason.LEARNED : triedOrRecovered(known), known.spacing, spacing);
  }

  /** Where what was learned is forgotten, nobody knows yet whether the documented pace holds. */
  private Reason triedOrRecovered(SharedPace known) {
    return status == null && steps > known.steps ? Reason.RECOVERED : Reason.PROBE;
  }

  private static Duration micros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  private static Instant moment(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
