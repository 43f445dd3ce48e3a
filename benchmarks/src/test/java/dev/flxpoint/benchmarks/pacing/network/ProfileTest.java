package dev.flxpoint.benchmarks.pacing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ProfileTest {
  @ParameterizedTest
  @CsvSource({
    "C40, 0.926, 1.000",
    "U50, 0.952, 0.960",
    "U200, 0.833, 0.857",
    "LN, 0.885, 0.885",
    "F40, 0.917, 0.990",
    "SLOW, 0.629, 0.763"
  })
  void bounds_areThoseWorkedOutByHand(Profile profile, double theory, double optimum) {
    assertThat(profile.theory()).isCloseTo(theory, within(0.001));
    assertThat(profile.optimum()).isCloseTo(optimum, within(0.001));
  }

  @ParameterizedTest
  @EnumSource
  void draws_haveTheMeanAndTheBoundsOfTheirDelay(Profile profile) {
    SplittableRandom random = new SplittableRandom(1);
    Delay way = profile.way();
    double[] draws =
        IntStream.range(0, 200_000).mapToDouble(i -> way.draw().millis(random)).sorted().toArray();
    assertThat(IntStream.range(0, draws.length).mapToDouble(i -> draws[i]).average().orElseThrow())
        .isCloseTo(way.mean(), within(0.01 * way.mean()));
    assertThat(draws[0]).isGreaterThanOrEqualTo(way.min());
    assertThat(draws[draws.length - 1]).isLessThanOrEqualTo(way.max());
    assertThat(draws[(int) (0.999 * draws.length)])
        .isCloseTo(way.usualMax(), within(0.06 * way.usualMax()));
  }
}
