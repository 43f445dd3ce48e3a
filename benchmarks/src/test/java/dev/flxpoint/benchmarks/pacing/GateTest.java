package dev.flxpoint.benchmarks.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.pacer.Contender;
import dev.flxpoint.benchmarks.pacing.tally.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GateTest {
  private static final Cell PROVABLE = new Cell(Profile.U200, Contender.PROVABLE, 8);
  private static final Cell ADAPTIVE = new Cell(Profile.SLOW, Contender.ADAPTIVE, 8);

  @Test
  void ourLimiter_passes() {
    assertThat(Gate.SIMULATED.faults(List.of(simulated(PROVABLE, Contender.PROVABLE)))).isEmpty();
  }

  @Test
  void limiterThatSpacesSends_inItsPlace_isFoundOut() {
    assertThat(Gate.SIMULATED.faults(List.of(simulated(PROVABLE, Contender.FAILSAFE_SMOOTH))))
        .anyMatch(fault -> fault.startsWith("ours-provable on U200 must show no 429 but came to"))
        .anyMatch(fault -> fault.contains("must show goodput of 0.98 of theory"));
  }

  @Test
  void oneRefusalInOneOfThreeRuns_isFoundOut() {
    Result clean = new Result(200, 0, 0, 0.83, 4, 5, 1);
    Result refused = new Result(200, 1, 0, 0.83, 4, 5, 1);
    assertThat(Gate.REAL.faults(List.of(new Row(PROVABLE, List.of(clean, refused, clean)))))
        .hasSize(1);
  }

  @Test
  void slowServer_countsForTheAdaptiveOneOnly() {
    Result slow = new Result(100_000, 10, 0, 0.75, 4, 5, 1);
    assertThat(Gate.SIMULATED.faults(List.of(new Row(ADAPTIVE, List.of(slow))))).hasSize(1);
  }

  private static Row simulated(Cell cell, Contender instead) {
    Simulation simulation = new Simulation(5_000, false, false);
    return new Row(
        cell, List.of(simulation.run(new Cell(cell.profile(), instead, cell.callers()), 1)));
  }
}
