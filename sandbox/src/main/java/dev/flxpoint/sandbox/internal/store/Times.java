package dev.flxpoint.sandbox.internal.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** The time that the state writes down: whole seconds, as the API keeps them. */
public final class Times {
  private final InstantSource clock;

  public Times(InstantSource clock) {
    this.clock = clock;
  }

  /** Turns a date-time with any zone into UTC, without the fraction of its second. */
  public static String normalize(String dateTime) {
    return seconds(OffsetDateTime.parse(dateTime).toInstant()).toString();
  }

  static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  Instant exact() {
    return clock.instant();
  }
}
