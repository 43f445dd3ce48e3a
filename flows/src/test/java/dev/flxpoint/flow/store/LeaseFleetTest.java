package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.flow.store.SharedDouble.Lacks;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fleets that share a state while their processes die and stand still, in virtual time; {@code
 * -Dlease.seeds=1000} tries as many.
 */
final class LeaseFleetTest {
  private static final int SEEDS =
      Integer.getInteger("lease.seeds", Boolean.getBoolean("slow") ? 50 : 12);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void fleet_hasOneHolderAtATime_andTakesOverInTime(int processes) {
    for (LeaseFleet fleet : fleets(processes, Lacks.NOTHING, false).toList()) {
      assertThat(fleet.interleaved()).isZero();
      assertThat(fleet.intruded).isZero();
      assertThat(fleet.handledTwice).isZero();
      assertThat(fleet.handled()).isGreaterThan(100);
      assertThat(fleet.takenOver).isGreaterThan(10);
    }
  }

  /** Forward, a lease lapses before its holder thinks so; what it writes then is refused anyway. */
  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void clockOfTheServer_thatIsSet_mixesNoChanges(int processes) {
    for (LeaseFleet fleet : fleets(processes, Lacks.NOTHING, true).toList()) {
      assertThat(fleet.interleaved()).isZero();
      assertThat(fleet.handledTwice).isZero();
      assertThat(fleet.handled()).isGreaterThan(50);
    }
  }

  @Test
  void withoutFencing_changesAreMixed() {
    assertThat(fleets(3, Lacks.FENCING, false)).anyMatch(fleet -> fleet.interleaved() > 0);
    assertThat(fleets(3, Lacks.FENCING, false)).anyMatch(fleet -> fleet.handledTwice > 0);
  }

  @Test
  void withoutALookBeforeAStep_deposedHoldersGoOn() {
    assertThat(fleets(3, Lacks.LOOK_BEFORE_A_STEP, false)).anyMatch(fleet -> fleet.intruded > 0);
  }

  @Test
  void byClocksOfTheProcesses_aHolderIsDeposedThatLives() {
    assertThat(fleets(3, Lacks.CLOCK_OF_THE_SERVER, false)).anyMatch(fleet -> fleet.intruded > 0);
  }

  @Test
  void withoutALapse_nobodyTakesOverFromTheDead() {
    assertThat(fleets(3, Lacks.LAPSE, false)).anyMatch(fleet -> fleet.handled() < 100);
  }

  private static Stream<LeaseFleet> fleets(int processes, Lacks lacks, boolean stepsClock) {
    return IntStream.range(0, SEEDS)
        .mapToObj(
            seed -> {
              LeaseFleet fleet = new LeaseFleet(seed, lacks, stepsClock);
              fleet.run(processes, Duration.ofHours(1));
              return fleet;
            });
  }
}
