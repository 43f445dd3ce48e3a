package dev.flxpoint.client.internal.pacing;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceChange.Reason;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A {@link LearnedPace} as numbers, for processes that learn it together. */
public final class PaceNumbers {
  /** A number for each; a new one comes last. */
  private static final List<Reason> REASONS =
      List.of(Reason.LEARNED, Reason.RECOVERED, Reason.PROBE, Reason.PROBE_FAILED);

  private static final float MILLION = 1e6f;

  private PaceNumbers() {}

  /** Returns the numbers of a pace. */
  public static long[] of(LearnedPace pace) {
    PaceChange last = pace.last;
    return LongStream.of(
            pace.rung,
            pace.rungBeforeTrial,
            pace.score,
            pace.trial,
            pace.clean,
            pace.run,
            pace.patience,
            pace.steppedAt,
            pace.probed ? 1 : 0,
            pace.probedAt,
            pace.leftAt,
            pace.answeredAt,
            pace.accepted ? 1 : 0,
            pace.acceptedSentAt,
            (long) (pace.refusedShare * MILLION),
            pace.steps,
            last == null ? 0 : REASONS.indexOf(last.reason()),
            last == null ? 0 : last.from().toNanos(),
            last == null ? 0 : last.to().toNanos())
        .toArray();
  }

  /** Returns a pace of those numbers. */
  public static LearnedPace pace(long windowNanos, long... numbers) {
    LearnedPace pace = new LearnedPace(windowNanos, numbers[7]);
    pace.rung = (int) numbers[0];
    pace.rungBeforeTrial = (int) numbers[1];
    pace.score = (int) numbers[2];
    pace.trial = (int) numbers[3];
    pace.clean = (int) numbers[4];
    pace.run = (int) numbers[5];
    pace.patience = (int) numbers[6];
    pace.probed = numbers[8] == 1;
    pace.probedAt = numbers[9];
    pace.leftAt = numbers[10];
    pace.answeredAt = numbers[11];
    pace.accepted = numbers[12] == 1;
    pace.acceptedSentAt = numbers[13];
    pace.refusedShare = numbers[14] / MILLION;
    pace.steps = numbers[15];
    pace.last = last(numbers);
    return pace;
  }

  private static @Nullable PaceChange last(long... numbers) {
    return numbers[15] == 0
        ? null
        : new PaceChange(
            REASONS.get((int) numbers[16]),
            Duration.ofNanos(numbers[17]),
            Duration.ofNanos(numbers[18]));
  }
}
