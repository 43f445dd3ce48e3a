package dev.flxpoint.redis;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceChange.Reason;
import dev.flxpoint.client.spi.SharedPace;
import dev.flxpoint.client.spi.TokenPace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/** The pace of a token as numbers of a reply; moments are by the server's clock. */
final class PaceNumbers {
  /** So many there are. */
  static final int COUNT = 8;

  /** By the numbers of the script. */
  private static final List<Reason> REASONS =
      List.of(Reason.LEARNED, Reason.RECOVERED, Reason.PROBE, Reason.PROBE_FAILED);

  private static final double MILLION = 1e6;

  /** No clock of a server shows more, in microseconds. */
  private static final long LATEST = Long.MAX_VALUE / 1_000;

  private PaceNumbers() {}

  /** Returns whether a script of ours may have said that. */
  static boolean arePace(long[] numbers) {
    return LongStream.of(numbers).allMatch(number -> number >= 0 && number <= LATEST)
        && numbers[1] < REASONS.size()
        && numbers[5] <= MILLION;
  }

  static SharedPace pace(List<Long> numbers) {
    long steps = numbers.get(0);
    Duration spacing = micros(numbers.get(3));
    boolean probing = numbers.get(6) == 1;
    PaceChange last =
        new PaceChange(REASONS.get(numbers.get(1).intValue()), micros(numbers.get(2)), spacing);
    TokenPace status =
        new TokenPace(
            spacing,
            moment(numbers.get(4)),
            numbers.get(5) / MILLION,
            probing,
            probing ? null : moment(numbers.get(7)));
    return new SharedPace(
        steps, steps == 0 ? null : last, spacing.isZero() && !probing ? null : status);
  }

  private static Duration micros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  private static Instant moment(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
