package dev.flxpoint.sandbox.internal.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The time that the state writes down: whole seconds, as the API keeps them. It stands still while
 * something is done, so that the same can be done again at the same time. Not thread-safe.
 */
public final class Times {
  private final InstantSource clock;
  private Instant current = Instant.EPOCH;

  public Times(InstantSource clock) {
    this.clock = clock;
  }

  /** Turns a date-time with any zone into UTC, without the fraction of its second. */
  public static String normalize(String dateTime) {
    return seconds(OffsetDateTime.parse(dateTime).toInstant()).toString();
  }

  /** Returns the instant without the fraction of its second. */
  public static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  void goOn() {
    current = clock.instant();
  }

  void goTo(Instant time) {
    current = time;
  }

  Instant exact() {
    return current;
  }
}
