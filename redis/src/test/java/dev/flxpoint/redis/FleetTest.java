package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No request of a fleet comes too early, whatever breaks, and each safeguard is needed for it. */
@Execution(ExecutionMode.CONCURRENT)
final class FleetTest {
  private static final int SEEDS = Integer.getInteger("fleet.seeds", 1);
  private static final boolean SLOW = Boolean.getBoolean("slow");
  private static final int REQUESTS = SLOW ? 1_000 : 250;
  private static final int REQUESTS_IN_TROUBLE = SLOW ? 5_000 : 1_250;

  @ParameterizedTest
  @CsvSource({"2, 50", "8, 200"})
  void quietFleet_isAsFastAsOneProcess_fairAndWithFewCommands(int size, int millis) {
    assertAsFastAsOne(size, millis);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"4, 50", "8, 50", "2, 200", "4, 200", "16, 200"})
  void quietFleet_ofAnySize_isAsFastAsOneProcess(int size, int millis) {
    assertAsFastAsOne(size, millis);
  }

  /** At least 0.95 of what one process gets, and its calls are shared out as evenly. */
  private static void assertAsFastAsOne(int size, int millis) {
    double alone = quiet(1, millis).goodput();
    // A window after each answer is the most that one process gets out of such a network.
    assertThat(alone).isCloseTo(1_001.0 / (1_001 + millis), within(0.01));
    Fleet fleet = quiet(size, millis);
    assertThat(fleet.early()).isZero();
    assertThat(fleet.goodput()).isGreaterThan(0.95 * alone);
    assertThat(fleet.jain()).isGreaterThan(0.95);
    assertThat(fleet.commandsPerCall()).isLessThanOrEqualTo(3.2);
  }

  /**
   * Late news of a slot says that it has been free for long, though others have their turn first.
   */
  @Test
  void serverThatStoodStill_isNotAskedAgainAndAgainByWhoIsNotNext() {
    assertAskedSeldomAfterStandstills(4, 200);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"2, 50", "4, 50", "8, 50"})
  void serverThatStoodStill_ofAFleetOfAnySize_isNotAskedAgainAndAgain(int size, int millis) {
    assertAskedSeldomAfterStandstills(size, millis);
  }

  private static void assertAskedSeldomAfterStandstills(int size, int millis) {
    Fleet fleet = new Fleet(1, PermitScript.TEXT, size, millis, Fleet.Faults.NONE);
    for (int stop = 1; stop <= 30; stop++) {
      fleet.standStill(Duration.ofSeconds(20L * stop), Duration.ofSeconds(2));
    }
    fleet.run(1_000);
    assertThat(fleet.early()).isZero();
    assertThat(fleet.commandsPerCall()).isLessThan(3.3);
  }

  /** 5,000 requests for each seed in CI, so 160,000 in all. */
  @Test
  void deathsStandstillsLossesAndRestarts_noRequestIsEarly() {
    IntStream.range(0, SEEDS)
        .parallel()
        .forEach(
            seed -> {
              Fleet fleet = new Fleet(seed, PermitScript.TEXT, 4, 100, Fleet.Faults.ALL);
              fleet.run(REQUESTS_IN_TROUBLE);
              assertThat(fleet.early()).as("seed %d", seed).isZero();
              assertThat(fleet.arrived()).as("seed %d", seed).isEqualTo(REQUESTS_IN_TROUBLE);
            });
  }

  @Tag("slow")
  @Test
  void withoutTheHoldersCheck_requestsAreEarly() {
    Fleet fleet = new Fleet(1, PermitScript.TEXT, 4, 100, Fleet.Faults.ROUGH);
    fleet.asksWhetherValid = false;
    assertThat(fleet.run(5_000).early()).isPositive();
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a restart that nobody notices | if stored.run ~= run or silent then | if not stored.run or silent then",
        "no rest after a restart | free = now + LEASE + WINDOW | free = now",
        "a holder is taken for dead too soon | held.till = now + LEASE | held.till = now + HOLD / 2",
        "a lost request rests as an answered one | rested = rested + GRACE | rested = rested",
        "an answered one rests not at all | rested = now - age + WINDOW | rested = now - age",
      })
  void scriptThatLacksASafeguard_letsRequestsBeEarly(String what, String line, String instead) {
    Fleet fleet = new Fleet(1, Rig.script(line, instead), 4, 100, Fleet.Faults.ROUGH).run(5_000);
    assertThat(fleet.early()).as(what).isPositive();
  }

  /** Nothing is early so, but nobody sends until the clock is where it was. */
  @Test
  void clockThatIsSetBack_stopsNobody_unlessNobodyNotices() {
    assertThat(goodputAsTheClockIsSetBack(PermitScript.TEXT)).isGreaterThan(0.9);
    String unnoticed = Rig.script("elseif now < seen then", "elseif false then");
    assertThat(goodputAsTheClockIsSetBack(unnoticed)).isLessThan(0.3);
  }

  /** Else its slots would be held for ever. */
  @Test
  void deadHolder_losesItsSlots_byItsLease() {
    String forever = Rig.script("slot.holder ~= '-' and slot.till <= now", "false");
    assertThat(arrivedAmongDeaths(PermitScript.TEXT)).isEqualTo(REQUESTS);
    assertThat(arrivedAmongDeaths(forever)).isLessThan(REQUESTS);
  }

  private static long arrivedAmongDeaths(String script) {
    Fleet fleet = new Fleet(1, script, 4, 100, Fleet.Faults.DEATHS);
    return fleet.run(REQUESTS, Duration.ofMillis(3_600L * REQUESTS)).arrived();
  }

  private static Fleet quiet(int size, int millis) {
    return new Fleet(1, PermitScript.TEXT, size, millis, Fleet.Faults.NONE).run(1_000);
  }

  private static double goodputAsTheClockIsSetBack(String script) {
    Fleet fleet = new Fleet(1, script, 2, 50, Fleet.Faults.NONE);
    fleet.setClockBack(Duration.ofSeconds(100), Duration.ofHours(1));
    Fleet after = fleet.run(1_000);
    assertThat(after.early()).isZero();
    return after.goodput();
  }
}
