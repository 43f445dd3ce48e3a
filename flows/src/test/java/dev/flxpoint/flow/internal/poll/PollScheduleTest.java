package dev.flxpoint.flow.internal.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PollScheduleTest {
  @Test
  void next_isGiveOrTakeATenth_andSpreadsOverIt() {
    PollSchedule schedule = new PollSchedule(Duration.ofSeconds(100), new Random(7));

    assertThat(IntStream.range(0, 1000).mapToLong(i -> schedule.next(0).toSeconds()))
        .allMatch(seconds -> seconds >= 90 && seconds <= 110)
        .contains(90L, 95L, 100L, 105L, 109L);
  }

  @Test
  void next_afterFailures_doublesUpToAQuarterOfAnHour() {
    PollSchedule schedule = new PollSchedule(Duration.ofSeconds(100), half());

    assertThat(IntStream.of(0, 1, 2, 3, 4, 1_000_000).mapToLong(i -> schedule.next(i).toSeconds()))
        .containsExactly(100L, 200L, 400L, 800L, 900L, 900L);
  }

  @Test
  void nextLook_afterFailures_doublesUpToAMinute() {
    PollSchedule schedule = new PollSchedule(Duration.ofSeconds(100), half());

    assertThat(IntStream.of(0, 1, 2, 3, 4, 99).mapToLong(i -> schedule.nextLook(i).toSeconds()))
        .containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
  }

  /** Gives the middle. */
  private static RandomGenerator half() {
    return () -> 1L << 63;
  }
}
