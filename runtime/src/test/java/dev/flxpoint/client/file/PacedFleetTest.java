package dev.flxpoint.client.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.TokenPace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Processes of one host learn together how much an API accepts that accepts less than documented.
 */
@Execution(ExecutionMode.CONCURRENT)
final class PacedFleetTest {
  private static final int[] SIZES =
      Boolean.getBoolean("slow") ? new int[] {1, 2, 4, 8} : new int[] {4};
  private static final Duration LONG = Duration.ofMinutes(40);
  private static final Duration LATE = LONG.dividedBy(2);

  @Test
  void slowApi_isLearnedByAllTogether() {
    assertLearned(1, 0.01, 0.43);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"0.5, 0.015, 0.78", "2, 0.02, 0.22", "5, 0.03, 0.08"})
  void slowApi_ofAnyRule_isLearnedByAllTogether(double seconds, double share, double goodput) {
    assertLearned(seconds, share, goodput);
  }

  /** What the table of rules demands of one process, on networks that are worse on average. */
  private static void assertLearned(double seconds, double share, double goodput) {
    for (int size : SIZES) {
      PacedFleet fleet = new PacedFleet(1, size, PacedFleet.oneIn(seconds)).run(LONG);
      assertThat(fleet.refusedSince(LATE)).as("%d processes", size).isLessThan(share);
      assertThat(fleet.goodputSince(LATE)).as("%d processes", size).isGreaterThan(goodput);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void documentedApi_isRefusedNothing_andNothingIsLearned(int size) {
    PacedFleet fleet = new PacedFleet(1, size, PacedFleet.documented()).run(LATE);
    assertThat(fleet.refused()).isZero();
    assertThat(fleet.goodputSince(Duration.ZERO)).isGreaterThan(0.94);
    assertThat(fleet.store.slots().pace).isNull();
    assertThat(fleet.members).allMatch(member -> member.changes.isEmpty());
  }

  @Test
  void apiThatAcceptsMoreAgain_isFoundOut_byAll() {
    PacedFleet fleet = new PacedFleet(1, 4, PacedFleet.oneIn(2)).run(LATE);
    fleet.changeRule(PacedFleet.documented());
    fleet.run(LATE);
    assertThat(fleet.refusedSince(LATE)).isZero();
    assertThat(fleet.goodputSince(LATE.plusMinutes(10))).isGreaterThan(0.9);
    for (PacedFleet.Member member : fleet.members) {
      assertThat(member.permits.status().pace()).isNull();
      assertThat(member.changes)
          .last()
          .extracting(PaceChange::reason)
          .isEqualTo(PaceChange.Reason.RECOVERED);
    }
  }

  @Test
  void allProcesses_showTheSamePace_andHearOfEachStepOnce() {
    PacedFleet fleet = new PacedFleet(1, 2, PacedFleet.oneIn(1)).run(Duration.ofSeconds(60));
    TokenPace one = fleet.members.get(0).permits.status().pace();
    TokenPace other = fleet.members.get(1).permits.status().pace();
    assertThat(one).isNotNull();
    assertThat(one.spacing()).isEqualTo(Duration.ofMillis(1_001));
    assertThat(other.spacing()).isEqualTo(one.spacing());
    assertThat(other.since()).isEqualTo(one.since());
    fleet.run(LATE);
    List<PaceChange> changes = fleet.members.get(0).changes;
    assertThat(changes)
        .extracting(PaceChange::reason)
        .startsWith(
            PaceChange.Reason.LEARNED,
            PaceChange.Reason.LEARNED,
            PaceChange.Reason.PROBE,
            PaceChange.Reason.PROBE_FAILED);
    assertThat(fleet.members.get(1).changes).isEqualTo(changes);
  }

  @Test
  void processThatJoins_hearsOfThePaceAtOnce() {
    PacedFleet fleet = new PacedFleet(1, 2, PacedFleet.oneIn(1)).run(Duration.ofSeconds(30));
    PacedFleet.Member late = fleet.start(1);
    fleet.run(Duration.ofSeconds(5));
    assertThat(late.changes)
        .containsExactly(
            new PaceChange(PaceChange.Reason.LEARNED, Duration.ZERO, Duration.ofMillis(1_001)));
  }

  /** Nobody knows what became of its request, so it teaches nothing. */
  @Test
  void processThatDies_holdsBackTheOthers_untilItsRequestMustHaveArrived() {
    PacedFleet fleet = new PacedFleet(1, 4, PacedFleet.oneIn(2)).run(Duration.ofMinutes(2));
    Slots before = fleet.store.slots();
    while (before.slots[0].lease == 0 && before.slots[1].lease == 0) {
      fleet.time.advance(Duration.ofMillis(10));
      before = fleet.store.slots();
    }
    int arrived = fleet.arrivals.size();
    fleet.members.forEach(member -> member.process.die());
    PacedFleet.Member next = fleet.start(1);
    fleet.run(Duration.ofSeconds(6));
    assertThat(fleet.arrivals.size() - arrived).isLessThanOrEqualTo(1);
    fleet.run(Duration.ofMinutes(1));
    assertThat(fleet.arrivals.size() - arrived).isBetween(20, 30);
    assertThat(next.changes)
        .first()
        .isEqualTo(
            new PaceChange(PaceChange.Reason.LEARNED, Duration.ZERO, Duration.ofMillis(2_002)));
  }

  @Test
  void restartOfTheHost_forgetsThePace() {
    PacedFleet fleet = new PacedFleet(1, 2, PacedFleet.oneIn(1)).run(Duration.ofSeconds(30));
    Slots slots = fleet.store.slots();
    assertThat(slots.pace).isNotNull();
    slots.passTo(0);
    assertThat(slots.pace).isNull();
  }

  @Test
  void fileOfBeforeThereWasAPace_isRead() {
    String text = new String(SlotsText.bytes(new Slots()), StandardCharsets.US_ASCII);
    String numbers = "flxpoint-permits 1\n1 2 3 0 0 4 0 0\n";
    CRC32 sum = new CRC32();
    sum.update(numbers.getBytes(StandardCharsets.US_ASCII));
    Slots old =
        SlotsText.slots(
            (numbers + Long.toHexString(sum.getValue()) + "\n")
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(text).contains(" pace ");
    assertThat(old).isNotNull();
    assertThat(old.slots[1].freeAt).isEqualTo(4);
    assertThat(old.pace).isNull();
  }
}
