package dev.flxpoint.benchmarks.pacing.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

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
    Judge judge = new WeightedWindows();
    assertThat(admitted(judge, 0, 10, 20, 1_400, 1_500, 1_900, 2_100, 2_999, 5_000, 5_001))
        .containsExactly(true, true, false, false, true, false, true, false, true, true);
  }

  @Test
  void bucket_isFullAtFirst_andFillsEvenly() {
    Judge judge = new TokenBucket(40, 1);
    assertThat(IntStream.range(0, 60).filter(i -> judge.admits(0)).count()).isEqualTo(40);
    assertThat(admitted(judge, 999, 1_001, 1_002, 2_001)).containsExactly(false, true, false, true);
  }

  @Test
  void random_refusesItsShare() {
    Judge judge = ServerRule.RANDOM_10.judge(new SplittableRandom(1));
    assertThat(LongStream.range(0, 10_000).filter(i -> judge.admits(i * SECOND)).count())
        .isBetween(8_900L, 9_100L);
  }

  private static Boolean[] admitted(Judge judge, long... millis) {
    return LongStream.of(millis).mapToObj(at -> judge.admits(at * MILLI)).toArray(Boolean[]::new);
  }
}
