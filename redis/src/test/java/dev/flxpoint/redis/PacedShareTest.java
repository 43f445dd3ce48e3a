package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares while nobody reaches the server, of a pace that all had learned before. */
@Execution(ExecutionMode.CONCURRENT)
final class PacedShareTest {
  private static final Duration LOST = Duration.ofMinutes(3);
  private static final Duration AWAY = Duration.ofMinutes(10);

  /** Two processes or more come to about half of the pace. */
  @ParameterizedTest
  @CsvSource({"1, 1, 0.38", "3, 1, 0.18", "4, 9, 0.02"})
  void serverThatAllLose_isSharedByThePaceLastHeard(int size, double seconds, double goodput) {
    assertShared(size, seconds, goodput);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"2, 1, 0.18", "8, 1, 0.18", "2, 0.5, 0.18", "4, 3, 0.04"})
  void serverThatAllLose_isSharedByAnyPace(int size, double seconds, double goodput) {
    assertShared(size, seconds, goodput);
  }

  private static void assertShared(int size, double seconds, double goodput) {
    PacedFleet fleet = fleet(PermitScript.TEXT, size, seconds).run(LOST);
    int refused = awayRefused(fleet);
    assertThat(refused).isLessThanOrEqualTo(1);
    assertThat(fleet.goodputSince(LOST)).isGreaterThan(goodput);
  }

  /** Shares are of the documented rate then, as if nobody had told. */
  @Test
  void paceThatNobodyHeardOf_isRefusedOften() {
    String silent = Rig.script("ipairs(pacing.told(pace))", "ipairs(pacing.told(nil))");
    PacedFleet fleet = fleet(silent, 2, 1).run(LOST);
    assertThat(awayRefused(fleet)).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void turnsByAPace_arePartsOfThoseWithout_farEnoughApart_andComeToAll(int processes) {
    assertTurns(processes);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 12, 13})
  void turnsByAPace_ofAnyNumber_arePartsOfThoseWithout_farEnoughApart(int processes) {
    assertTurns(processes);
  }

  private static void assertTurns(int processes) {
    for (int rung = 0; rung <= 10; rung++) {
      long spacing = (long) (KnownSlots.WINDOW * Math.pow(2, (rung - 2) / 2.0));
      long rest = KnownSlots.GRACE + Math.max(KnownSlots.WINDOW, spacing);
      int[] turns = new int[processes];
      int last = -1;
      long lastAt = 0;
      for (long at = 0; at < Duration.ofMinutes(20).toNanos(); at += 500_000_000) {
        List<Integer> senders = senders(processes, at, spacing);
        assertThat(senders.size()).as("at %d", at).isLessThanOrEqualTo(1);
        for (int sender : senders) {
          turns[sender] += sender == last ? 0 : 1;
          assertThat(sender == last || last < 0 || at - lastAt >= rest).as("at %d", at).isTrue();
          last = sender;
          lastAt = at;
        }
        assertThat(senders(processes, at, 0)).as("at %d", at).containsAll(senders);
      }
      assertThat(turns).as("%d ns apart", spacing).doesNotContain(0);
    }
  }

  private static List<Integer> senders(int processes, long at, long spacing) {
    List<Integer> senders = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      if (new Share(i, processes).isTurn(at, at + TimeUnit.MILLISECONDS.toNanos(10), spacing)) {
        senders.add(i);
      }
    }
    return senders;
  }

  /** Returns how many were refused while all had lost the server. */
  private static int awayRefused(PacedFleet fleet) {
    int before = fleet.refused();
    fleet.away = true;
    fleet.run(AWAY);
    return fleet.refused() - before;
  }

  private static PacedFleet fleet(String script, int size, double seconds) {
    PacedFleet fleet = new PacedFleet(1, script, size, PacedFleet.rolling(1, seconds));
    fleet.shares = true;
    return fleet;
  }
}
