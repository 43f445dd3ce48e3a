package dev.flxpoint.flow.internal.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait for the next poll. */
public final class PollSchedule {
  public static final Duration SHORTEST = Duration.ofMinutes(1);
  public static final Duration LONGEST = Duration.ofMinutes(5);

  /** However long the API is down, somebody who mends it need not wait longer. */
  private static final Duration MOST = Duration.ofMinutes(15);

  /** A state that is given back is taken over so soon. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** Nobody mends a store for us alone, and asking it is cheap. */
  private static final Duration MOST_LOOK = Duration.ofMinutes(1);

  private static final double JITTER = 0.1;

  private final Duration every;
  private final RandomGenerator random;

  /**
   * Returns a time between polls.
   *
   * @throws IllegalArgumentException if it is not what the API's guide asks for
   */
  public static Duration checked(Duration every) {
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "every(%s): the API asks for 60 to 300 s between polls; use wakeUp() where a webhook tells"
              .formatted(every));
    }
    return every;
  }

  /** Creates one for that time between polls. */
  public PollSchedule(Duration every, RandomGenerator random) {
    this.every = every;
    this.random = random;
  }

  /**
   * Returns the time, give or take a tenth, so that the pollers of a fleet do not march in step.
   *
   * @param failures how many polls in a row have failed; each doubles the time, to 15 min at most
   */
  public Duration next(int failures) {
    return next(every, failures, MOST);
  }

  /**
   * Returns the time until whoever stands by looks again: 5 s, give or take a tenth, and doubled
   * for each look that failed, to 1 min at most.
   */
  public Duration nextLook(int failures) {
    return next(LOOK, failures, MOST_LOOK);
  }

  private Duration next(Duration time, int failures, Duration most) {
    long nanos = time.toNanos();
    for (int i = 0; i < failures && nanos < most.toNanos(); i++) {
      nanos *= 2;
    }
    nanos = failures == 0 ? nanos : Math.min(nanos, Math.max(most.toNanos(), time.toNanos()));
    return Duration.ofNanos((long) (nanos * (1 - JITTER + 2 * JITTER * random.nextDouble())));
  }
}
