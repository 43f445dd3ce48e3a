package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.TokenPace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A fleet before an API that accepts less than documented learns together how much, as one process
 * does, and needs each part of the script's pace for it.
 */
@Execution(ExecutionMode.CONCURRENT)
final class PacedFleetTest {
  private static final int SEEDS = 1 + Integer.getInteger("fleet.seeds", 1) / 16 * 2;
  private static final boolean SLOW = Boolean.getBoolean("slow");
  private static final int[] SIZES = SLOW ? new int[] {2, 4, 8} : new int[] {4};
  private static final Duration UNLEARNED = Duration.ofMinutes(SLOW ? 20 : 5);
  private static final Duration LONG = Duration.ofMinutes(40);
  private static final Duration LATE = LONG.dividedBy(2);

  @ParameterizedTest
  @CsvSource("1/s, 1, 1, 0.01, 0.43, 60")
  void slowApi_isLearnedByAllTogether(
      String rule, int limit, double seconds, double share, double goodput, int requests) {
    assertLearned(rule, limit, seconds, share, goodput, requests);
  }

  /** What the table of rules demands of one process, on networks that are worse on average. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "gcra, 1, 0.5,  0.015, 0.78,  150",
    "0.5/s,1, 2,    0.02,  0.22,  200",
    "0.2/s,1, 5,    0.03,  0.08,  200",
    "3/2s, 3, 2,    0.04,  0.46,  250",
  })
  void slowApi_ofAnyRule_isLearnedByAllTogether(
      String rule, int limit, double seconds, double share, double goodput, int requests) {
    assertLearned(rule, limit, seconds, share, goodput, requests);
  }

  private static void assertLearned(
      String rule, int limit, double seconds, double share, double goodput, int requests) {
    for (int size : SIZES) {
      List<PacedFleet> fleets =
          IntStream.range(0, SEEDS)
              .mapToObj(seed -> fleet(seed, size, PacedFleet.rolling(limit, seconds)).run(LONG))
              .toList();
      String what = size + " processes, " + rule;
      assertThat(mean(fleets, fleet -> fleet.refusedSince(LATE))).as(what).isLessThan(share);
      assertThat(mean(fleets, fleet -> fleet.goodputSince(LATE))).as(what).isGreaterThan(goodput);
      // Of one run in several it depends on luck, since it needs two hundred in a row that do well.
      assertThat(median(fleets, PacedFleet::learnedAfter)).as(what).isLessThan(requests);
      assertThat(mean(fleets, PacedFleet::commandsPerCall)).as(what).isLessThan(3.8);
    }
  }

  /** More than 2 % stay refused there, so that it is not asked when there were less. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void windowALittleLongerThanARung_settlesOnIt(int size) {
    List<PacedFleet> fleets =
        IntStream.range(0, SEEDS)
            .mapToObj(seed -> fleet(seed, size, PacedFleet.rolling(1, 1.43)).run(LONG))
            .toList();
    assertThat(mean(fleets, fleet -> fleet.refusedSince(LATE))).isLessThan(0.05);
    assertThat(mean(fleets, fleet -> fleet.goodputSince(LATE))).isGreaterThan(0.27);
    assertThat(mean(fleets, PacedFleet::commandsPerCall)).isLessThan(3.8);
  }

  /** Requests that are quick on their way are refused, too seldom for a slower rung. */
  @Test
  void windowThreeInAHundredLongerThanARung_isWorstOff() {
    PacedFleet fleet = fleet(1, 2, PacedFleet.rolling(1, 1.45)).run(LONG);
    assertThat(fleet.refusedSince(LATE)).isBetween(0.1, 0.25);
    assertThat(fleet.goodputSince(LATE)).isGreaterThan(0.22);
  }

  @Test
  void documentedApi_isRefusedNothing_andEachRequestComesWhenItCameWithoutLearning() {
    assertNothingLearned(4);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void documentedApi_isRefusedNothing_inFleetsOfAnySize(int size) {
    assertNothingLearned(size);
  }

  private static void assertNothingLearned(int size) {
    PacedFleet fleet = fleet(1, size, PacedFleet.rolling(2, 1)).run(UNLEARNED);
    assertThat(fleet.refused()).isZero();
    assertThat(fleet.stored()).isEmpty();
    assertThat(fleet.members).allMatch(member -> member.changes.isEmpty());
    PacedFleet unlearning =
        new PacedFleet(
            1,
            Rig.script("pace = pacing.learn(", "local unused = pacing.learn("),
            size,
            PacedFleet.rolling(2, 1));
    assertThat(fleet.arrivals).isEqualTo(unlearning.run(UNLEARNED).arrivals);
  }

  @Test
  void apiThatAcceptsMoreAgain_isFoundOut_andThePaceForgotten() {
    assertForgotten(2);
  }

  @Tag("slow")
  @Test
  void apiThatAcceptsMoreAgain_isFoundOut_byALargerFleetToo() {
    assertForgotten(8);
  }

  private static void assertForgotten(int size) {
    PacedFleet fleet = fleet(1, size, PacedFleet.rolling(1, 5)).run(LATE);
    fleet.changeRule(PacedFleet.rolling(2, 1));
    Duration recovered = LATE.plusMinutes(10);
    fleet.run(recovered.minus(LATE)).run(Duration.ofMinutes(10));
    assertThat(fleet.goodputSince(recovered)).isGreaterThan(0.9);
    assertThat(fleet.refusedSince(LATE)).isZero();
    assertThat(fleet.stored()).isEmpty();
    for (PacedFleet.Member member : fleet.members) {
      assertThat(member.changes.get(member.changes.size() - 1).reason())
          .isEqualTo(PaceChange.Reason.RECOVERED);
      assertThat(member.permits.status().pace()).isNull();
    }
  }

  @Test
  void allProcesses_showTheSamePace_andHearOfEachStepOnce() {
    PacedFleet fleet = fleet(1, 2, PacedFleet.rolling(1, 1)).run(Duration.ofSeconds(60));
    List<TokenPace> paces =
        fleet.members.stream().map(member -> member.permits.status().pace()).toList();
    assertThat(paces.get(0)).isNotNull();
    assertThat(paces.get(0).spacing()).isEqualTo(Duration.ofMillis(1_001));
    assertThat(paces.get(1).since()).isEqualTo(paces.get(0).since());
    assertThat(paces.get(1).spacing()).isEqualTo(paces.get(0).spacing());
    fleet.run(Duration.ofMinutes(20));
    List<PaceChange> changes = fleet.members.get(0).changes;
    assertThat(fleet.members.get(1).changes).isEqualTo(changes);
    assertThat(changes)
        .extracting(PaceChange::reason)
        .startsWith(
            PaceChange.Reason.LEARNED,
            PaceChange.Reason.LEARNED,
            PaceChange.Reason.PROBE,
            PaceChange.Reason.PROBE_FAILED);
    for (int i = 1; i < changes.size(); i++) {
      assertThat(changes.get(i).from()).isEqualTo(changes.get(i - 1).to());
    }
  }

  @Test
  void processThatJoins_hearsOfThePaceAtOnce() {
    PacedFleet fleet = fleet(1, 2, PacedFleet.rolling(1, 1)).run(Duration.ofSeconds(30));
    PacedFleet.Member late = fleet.join();
    fleet.run(Duration.ofSeconds(5));
    assertThat(late.changes)
        .containsExactly(
            new PaceChange(PaceChange.Reason.LEARNED, Duration.ZERO, Duration.ofMillis(1_001)));
    assertThat(late.permits.status().pace()).isNotNull();
  }

  /** Nobody knows what became of their requests, so they teach nothing and hold back all. */
  @Test
  void processesThatDieWithAPermit_neitherStopTheOthers_norTeachThemAnything() {
    PacedFleet fleet = fleet(1, 4, PacedFleet.rolling(1, 1)).run(Duration.ofMinutes(2));
    String before = fleet.stored();
    for (int i = 0; i < 10; i++) {
      fleet.killAsItSends(0);
      fleet.run(Duration.ofSeconds(20));
    }
    assertThat(before).startsWith("2 ");
    assertThat(fleet.refusedSince(Duration.ofMinutes(2))).isLessThan(0.05);
    // Of 20 seconds each 5.5 are the lease of the dead, and one is a pace.
    assertThat(fleet.goodputSince(Duration.ofMinutes(2))).isBetween(0.28, 0.36);
    fleet.members.forEach(
        member ->
            assertThat(member.permits.status().pace().spacing())
                .isEqualTo(Duration.ofMillis(1_001)));
  }

  @Test
  void emptyRestart_forgetsThePace_andItIsLearnedAgain() {
    PacedFleet fleet = fleet(1, 2, PacedFleet.rolling(1, 1)).run(Duration.ofSeconds(30));
    fleet.server.restartEmpty();
    fleet.run(Duration.ofSeconds(8));
    for (PacedFleet.Member member : fleet.members) {
      assertThat(member.permits.status().pace()).isNull();
      // Nobody knows that the API accepts it again; it is tried.
      assertThat(member.changes.get(member.changes.size() - 1))
          .isEqualTo(
              new PaceChange(PaceChange.Reason.PROBE, Duration.ofMillis(1_001), Duration.ZERO));
    }
    fleet.run(Duration.ofMinutes(2));
    assertThat(fleet.stored()).startsWith("2 ");
  }

  @Test
  void restartFromASnapshot_andAClockThatIsSetBack_keepThePace() {
    PacedFleet fleet = fleet(1, 2, PacedFleet.rolling(1, 1)).run(Duration.ofSeconds(30));
    fleet.server.save();
    fleet.server.restartFromSnapshot();
    fleet.run(Duration.ofSeconds(10));
    assertThat(fleet.stored()).startsWith("2 ");
    fleet.server.setClock(-TimeUnit.HOURS.toMicros(2));
    fleet.run(Duration.ofMinutes(30));
    assertThat(fleet.refusedSince(Duration.ofMinutes(10))).isLessThan(0.02);
    assertThat(fleet.goodputSince(Duration.ofMinutes(10))).isGreaterThan(0.43);
  }

  @Test
  void scriptThatSendsAsManyAsEver_isRefusedMore() {
    assertRefusedMore(
        "one at a time",
        2,
        6,
        0.05,
        "if apart > 0 and (place > 1 or #free < 2) then",
        "if false then");
  }

  /** Each is measured where it matters most. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "after the answer | 2 | 20 | 0.05 | slot.free, answered + apart) | slot.free)",
        "tries get rarer | 0.5 | 20 | 0.025 | pace.patience * 2) | pace.patience)",
        "a try is asked for in time | 5 | 40 | 0.04 | return isTried and | return false and",
        "a refusal ends a try | 5 | 40 | 0.03 | ON_TRIAL = 3 * REFUSAL | ON_TRIAL = 2 * REFUSAL",
      })
  void scriptThatLacksAPart_isRefusedMore(
      String what, double seconds, int minutes, double share, String part, String instead) {
    assertRefusedMore(what, seconds, minutes, share, part, instead);
  }

  private static void assertRefusedMore(
      String what, double seconds, int minutes, double share, String part, String instead) {
    Duration length = Duration.ofMinutes(minutes);
    for (String script : List.of(PermitScript.TEXT, Rig.script(part, instead))) {
      LongPredicate rule = PacedFleet.rolling(1, seconds);
      PacedFleet fleet = new PacedFleet(1, script, 4, rule).run(length);
      assertThat(fleet.refusedSince(length.dividedBy(2)) > share)
          .as("%s: %s", what, fleet.refusedSince(length.dividedBy(2)))
          .isEqualTo(!script.equals(PermitScript.TEXT));
    }
  }

  private static PacedFleet fleet(int seed, int size, LongPredicate rule) {
    return new PacedFleet(seed, PermitScript.TEXT, size, rule);
  }

  private static double median(List<PacedFleet> fleets, ToDoubleFunction<PacedFleet> figure) {
    return fleets.stream()
        .mapToDouble(figure)
        .sorted()
        .skip(fleets.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static double mean(List<PacedFleet> fleets, ToDoubleFunction<PacedFleet> figure) {
    return fleets.stream().mapToDouble(figure).average().orElseThrow();
  }
}
