package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LatencyTest {
  private static final int DRAWS = 100_000;
  private static final Duration MS_30 = Duration.ofMillis(30);
  private static final Duration MS_50 = Duration.ofMillis(50);

  @Test
  void none_isZero() {
    assertThat(draws(Latency.none(), 1)).containsOnly(0);
  }

  @Test
  void constant_isTheSameEachTime() {
    assertThat(draws(Latency.constant(MS_30), 1)).containsOnly(30_000_000L);
  }

  @Test
  void uniform_staysWithinItsBoundsAndFillsThem() {
    LongSummary summary = summary(Latency.uniform(MS_30, MS_50));
    assertThat(summary.min).isBetween(30_000_000L, 30_100_000L);
    assertThat(summary.max).isBetween(49_900_000L, 50_000_000L);
    assertThat(summary.mean / 1e6).isCloseTo(40, within(0.2));
  }

  @Test
  void heavyTail_hasItsMedianAndItsP99() {
    long[] draws = draws(Latency.heavyTail(MS_50, Duration.ofMillis(800)), 3);
    Arrays.sort(draws);
    assertThat(draws[DRAWS / 2] / 1e6).isCloseTo(50, within(1.0));
    assertThat(draws[DRAWS * 99 / 100] / 1e6).isCloseTo(800, within(50.0));
  }

  @Test
  void floorPlusExponential_hasItsFloorAndItsMean() {
    LongSummary summary = summary(Latency.floorPlusExponential(MS_30, MS_50));
    assertThat(summary.min).isBetween(30_000_000L, 30_100_000L);
    assertThat(summary.mean / 1e6).isCloseTo(80, within(1.0));
  }

  @Test
  void slowServer_worksOnTopOfItsBase() {
    Latency latency = Latency.slowServer(MS_30, MS_50, Duration.ofMillis(70));
    assertThat(draws(latency, 1)).containsOnly(30_000_000L);
    SplittableRandom random = new SplittableRandom(1);
    assertThat(LongStream.generate(() -> latency.work(random)).limit(1_000))
        .allMatch(work -> work >= 50_000_000L && work < 70_000_000L);
  }

  @Test
  void everyOtherKind_doesNoWork() {
    SplittableRandom random = new SplittableRandom(1);
    assertThat(Latency.uniform(MS_30, MS_50).work(random)).isZero();
  }

  @Test
  void draws_sameSeed_areTheSame() {
    Latency latency = Latency.heavyTail(MS_30, MS_50);
    assertThat(draws(latency, 42)).isEqualTo(draws(latency, 42)).isNotEqualTo(draws(latency, 43));
  }

  @Test
  void factories_impossibleFigures_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Latency.constant(Duration.ofMillis(-1)))
        .withMessage("each must not be negative but was PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Latency.uniform(MS_50, MS_30))
        .withMessage("min PT0.05S is above max PT0.03S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Latency.heavyTail(MS_50, MS_30))
        .withMessage("Needs 0 < median <= p99 but got PT0.05S, PT0.03S");
    assertThatIllegalArgumentException().isThrownBy(() -> Latency.heavyTail(Duration.ZERO, MS_30));
  }

  private static LongSummary summary(Latency latency) {
    var statistics = Arrays.stream(draws(latency, 2)).summaryStatistics();
    return new LongSummary(statistics.getMin(), statistics.getMax(), statistics.getAverage());
  }

  private static long[] draws(Latency latency, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return LongStream.generate(() -> latency.direction(random)).limit(DRAWS).toArray();
  }

  private record LongSummary(long min, long max, double mean) {}
}
