package dev.flxpoint.flow.internal.call;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * Makes calls and tells when the API read what it answered, rather too early than too late: with a
 * later time a change between that time and the reading would be lost, with an earlier one a row
 * only comes once more. Thread-safe.
 *
 * @param clock ours, which may be wrong by hours
 * @param nanos measures how long a call takes, whoever sets the clock meanwhile
 */
public record ReadClock(InstantSource clock, LongSupplier nanos) {
  /** The API keeps whole seconds, and may compare a change of the same second as not later. */
  private static final Duration GRAIN = Duration.ofSeconds(1);

  /** How far our clock is trusted where the answer does not tell the time. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  /** Returns that of this machine. */
  public static ReadClock system() {
    return new ReadClock(InstantSource.system(), System::nanoTime);
  }

  /**
   * What was read.
   *
   * @param at the time by the API's clock at which it had been read at the earliest
   */
  public record Reading<T>(T body, Instant at) {}

  /** Returns the time by our clock. */
  public Instant now() {
    return clock.instant();
  }

  /** Makes a call and waits for its answer. */
  public <T> Reading<T> read(ApiCall<T> call) {
    Instant sent = now();
    long start = nanos.getAsLong();
    ApiResponse<T> answer = call.executeForResponse();
    Duration took = Duration.ofNanos(nanos.getAsLong() - start).minus(answer.timeQueued());
    Instant answered = answer.headers().getInstant("Date");
    Instant earliest = answered == null ? sent.minus(SKEW) : answered.minus(took).minus(GRAIN);
    return new Reading<>(answer.body(), earliest.truncatedTo(ChronoUnit.SECONDS));
  }
}
