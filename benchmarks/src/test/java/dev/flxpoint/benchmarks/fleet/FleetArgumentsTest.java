package dev.flxpoint.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FleetArgumentsTest {
  @Test
  void of_nothing_isFourProcessesWithEveryLimiterForAMinute() {
    assertThat(FleetArguments.of(List.of()))
        .isEqualTo(
            new FleetArguments(
                List.of(4),
                List.of(Profile.U200),
                List.of(FleetLimiter.values()),
                60,
                1,
                List.of(ChaosKind.NONE),
                false));
  }

  @Test
  void of_everyOption_takesAllOfThem() {
    assertThat(
            of(
                "--chaos --runs 3 --seconds 20 --limiters uncoordinated --profile u50,LN --jvms 2,8"
                    + " --cost"))
        .isEqualTo(
            new FleetArguments(
                List.of(2, 8),
                List.of(Profile.U50, Profile.LN),
                List.of(FleetLimiter.UNCOORDINATED),
                20,
                3,
                List.of(ChaosKind.MIXED),
                true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--jvms|--jvms needs a value after it",
        "--jvms 0|--jvms takes whole numbers from 1 to 32, not 0",
        "--jvms 2,x|--jvms takes whole numbers from 1 to 32, not x",
        "--jvms 2,|--jvms takes whole numbers from 1 to 32, not ''",
        "--seconds 3601|--seconds takes whole numbers from 1 to 3600, not 3601",
        "--runs 99999999999|--runs takes whole numbers from 1 to 25, not 99999999999",
        "--profile U51|There is no profile U51, but [C40, U50, U200, LN, F40, SLOW]",
        "--chaos-of kills,mixed|There is no chaos of mixed, but kills, stops, redis-stops, redis-restarts",
        "--jvm 2|fleet has no option --jvm",
        "4|fleet has no option 4",
      })
  void of_whatIsNoArgument_saysWhatWouldBe(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(line))
        .withMessage(message.replace("''", ""));
  }

  @Test
  void of_unknownLimiter_namesThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of("--limiters uncoordinated,guava"))
        .withMessageMatching("There is no limiter guava, but .*redisson, uncoordinated");
  }

  @Test
  void cells_ofLists_areAllOfThem_limitersNextToEachOther() {
    List<FleetCell> cells = of("--profile U50,U200 --jvms 2,4").cells();
    int limiters = FleetLimiter.values().length;
    assertThat(cells).hasSize(4 * limiters).doesNotHaveDuplicates();
    assertThat(cells.subList(0, limiters))
        .allMatch(cell -> cell.profile() == Profile.U50 && cell.callers() == 8);
  }

  @Test
  void cells_ofChaosOfEachKind_areOfLimitersThatItCanBefall() {
    assertThat(of("--limiters ours-file,ours-redis --chaos-of kills,redis-restarts").cells())
        .extracting(cell -> cell.circumstances() + " " + cell.limiter().label())
        .containsExactly(
            "U200 kills ours-file", "U200 kills ours-redis", "U200 redis-restarts ours-redis");
  }

  private static FleetArguments of(String line) {
    return FleetArguments.of(List.of(line.split(" ", -1)));
  }
}
