package dev.flxpoint.benchmarks.pacing.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.sandbox.LimitRule;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgesTest {
  private static final long SECOND = SlidingLog.WINDOW_NANOS;
  private static final long MILLI = SECOND / 1_000;

  @Test
  void log_ofThreeInTwoSeconds_letsTheFourthInAfterTwo() {
    Judge judge = ServerRule.THREE_IN_TWO.judge(new SplittableRandom(1));
    assertThat(admitted(judge, 0, 10, 20, 30, 1_999, 2_000, 2_005, 2_010))
        .containsExactly(true, true, true, false, false, true, false, true);
  }

  @Test
  void gcra_wantsHalfASecondBetweenAnyTwo() {
    Judge judge = ServerRule.GCRA.judge(new SplittableRandom(1));
    assertThat(admitted(judge, 0, 499, 500, 999, 1_000))
        .containsExactly(true, false, true, false, true);
  }

  @Test
  void weightedWindows_countTheLastSecondByWhatIsLeftOfIt() {
    Judge judge = ServerRule.WEIGHTED.judge(new SplittableRandom(1));
    assertThat(admitted(judge, 0, 10, 20, 1_400, 1_500, 1_900, 2_100, 2_999, 5_000, 5_001))
        .containsExactly(true, true, false, false, true, false, true, false, true, true);
  }

  @Test
  void bucket_isFullAtFirst_andFillsEvenly() {
    Judge judge = ServerRule.BUCKET.judge(new SplittableRandom(1));
    assertThat(IntStream.range(0, 60).filter(i -> judge.admits(0)).count()).isEqualTo(40);
    assertThat(admitted(judge, 999, 1_001, 1_002, 2_001)).containsExactly(false, true, false, true);
  }

  @Test
  void random_refusesItsShare() {
    Judge judge = ServerRule.RANDOM_10.judge(new SplittableRandom(1));
    assertThat(LongStream.range(0, 10_000).filter(i -> judge.admits(i * SECOND)).count())
        .isBetween(8_900L, 9_100L);
  }

  /** Ours and the sandbox's were written apart, so that no mistake is judged by itself. */
  @ParameterizedTest
  @CsvSource({
    "DOCUMENTED, documented", "DOCUMENTED_STRICT, strict", "GCRA, gcra", "ONE, 1/s",
    "ONE_STRICT, strict@1/s", "SEVEN_TENTHS, 0.7/s", "ONE_FIFTH, 0.2/s", "THREE_IN_TWO, 3/2s",
    "SIXTY_A_MINUTE, 60/m"
  })
  void logs_agreeWithTheSandbox(ServerRule ours, String theirs) {
    SplittableRandom random = new SplittableRandom(7);
    Judge judge = ours.judge(random.split());
    LongPredicate window = LimitRule.parse(theirs).newWindow();
    long now = 0;
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      // Quarters of a second meet the edge of a window often, odd steps in between.
      now += random.nextBoolean() ? random.nextInt(5) * SECOND / 4 : random.nextLong(SECOND);
      boolean admitted = judge.admits(now);
      assertThat(window.test(now)).as("arrival %d at %d", i, now).isEqualTo(admitted);
      refused += admitted ? 0 : 1;
    }
    assertThat(refused).isPositive();
  }

  private static Boolean[] admitted(Judge judge, long... millis) {
    return LongStream.of(millis).mapToObj(at -> judge.admits(at * MILLI)).toArray(Boolean[]::new);
  }
}
