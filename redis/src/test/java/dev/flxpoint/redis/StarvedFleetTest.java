package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Processes that have CPU only now and then, so that each step, and what they make of each answer,
 * comes late: slower, but never early.
 */
@Execution(ExecutionMode.CONCURRENT)
final class StarvedFleetTest {
  private static final int SIZE = 4;
  private static final int REQUESTS = Boolean.getBoolean("slow") ? 1_000 : 120;
  private static final Duration LONGEST = Duration.ofMinutes(60);

  /** Half of the callers take up to three seconds to connect once they have a permit. */
  private static final Fleet.Faults SLOW = new Fleet.Faults(0, 0, 0, 0, 0, 0, 0.5);

  /**
   * Once in so many milliseconds; longer than the 1.5 s that a permit is good without news, nearly
   * nobody sends any more.
   */
  @ParameterizedTest
  @CsvSource({"200, 0.6", "500, 0.3", "1000, 0.14", "2000, 0.04", "5000, 0.02"})
  void fleetThatHasCpuOnceInAWhile_sendsLess_andNothingEarly(int millis, double goodput) {
    Fleet fleet = fleet(Fleet.Faults.NONE, member -> every(millis, member)).run(REQUESTS, LONGEST);
    assertThat(fleet.early()).isZero();
    assertThat(fleet.goodput()).isGreaterThan(goodput);
  }

  /** What it was granted comes back late, but one permit in two is always with the others. */
  @ParameterizedTest
  @ValueSource(ints = {200, 700, 2_000, 5_000})
  void oneOfAFleetThatHasCpuOnceInAWhile_takesNoMoreThanAThirdFromTheOthers(int millis) {
    Fleet fleet =
        fleet(Fleet.Faults.NONE, member -> member == 0 ? every(millis, 0) : moment -> moment)
            .run(REQUESTS, LONGEST);
    assertThat(fleet.early()).isZero();
    assertThat(fleet.goodput()).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 1_000, 3_000, 11_000})
  void stepsThatAreLateByChance_withAllElseThatBreaks_nothingIsEarly(int millis) {
    for (Fleet.Faults faults : new Fleet.Faults[] {SLOW, Fleet.Faults.ROUGH}) {
      assertThat(late(millis, faults).run(REQUESTS, LONGEST).early()).isZero();
    }
  }

  @Tag("slow")
  @Test
  void withoutTheHoldersCheck_requestsAreEarly() {
    Fleet fleet = late(3_000, SLOW);
    fleet.asksWhetherValid = false;
    assertThat(fleet.run(REQUESTS, LONGEST).early()).isPositive();
  }

  private static Fleet late(int millis, Fleet.Faults faults) {
    Random random = new Random(1);
    return fleet(faults, member -> sometimes(random, millis));
  }

  private static Fleet fleet(Fleet.Faults faults, IntFunction<LongUnaryOperator> awake) {
    Fleet fleet = new Fleet(1, PermitScript.TEXT, SIZE, 100, faults);
    fleet.awake = awake;
    return fleet;
  }

  /** Each member at moments of its own. */
  private static LongUnaryOperator every(int millis, int member) {
    long period = Duration.ofMillis(millis).toNanos();
    long phase = period / SIZE * member;
    return moment -> -Math.floorDiv(phase - moment, period) * period + phase;
  }

  /** One step in four is late, by up to twice as long. */
  private static LongUnaryOperator sometimes(Random random, int millis) {
    return moment ->
        random.nextInt(4) == 0
            ? moment + Duration.ofMillis(random.nextInt(2 * millis)).toNanos()
            : moment;
  }
}
