package dev.flxpoint.flow.internal.call;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import okhttp3.Headers;

/**
 * Tells when the API read what it answered, and rather too early than too late: with a later time a
 * change between that time and the reading would be lost, with an earlier one a listing only comes
 * once more.
 */
public final class FetchTime {
  /** The API keeps whole seconds, and may compare a change of the same second as not later. */
  private static final Duration GRAIN = Duration.ofSeconds(1);

  /** How far our clock is trusted where the answer does not tell the time. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  private FetchTime() {}

  /**
   * Returns the time by the API's clock before which the request was not sent.
   *
   * @param sent when the call was made, by our clock
   * @param elapsed from sending the request to its answer, at least
   */
  public static Instant of(Instant sent, Duration elapsed, Headers headers) {
    Instant answered = headers.getInstant("Date");
    Instant earliest = answered == null ? sent.minus(SKEW) : answered.minus(elapsed).minus(GRAIN);
    return earliest.truncatedTo(ChronoUnit.SECONDS);
  }
}
