package dev.flxpoint.client.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No request of several processes comes too early, whatever becomes of them. */
@Execution(ExecutionMode.CONCURRENT)
final class FleetSimulationTest {
  private static final int SEEDS = 4 + 4 * Integer.getInteger("fleet.seeds", 0);
  private static final int REQUESTS = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  @Tag("slow")
  void processesThatDieAndStandStill_fewOrMany_areNeverRefused(int processes) throws IOException {
    assertNeverRefused(processes);
  }

  @Test
  void processesThatDieAndStandStill_areNeverRefused() throws IOException {
    assertNeverRefused(4);
  }

  private void assertNeverRefused(int processes) throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Fleet fleet = Fleet.harmed(seed, Files.createTempDirectory(folder, "f"));
      fleet.run(processes, REQUESTS);
      assertThat(fleet.refused()).as("seed %s", seed).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void processesThatLackASafeguard_areRefused(Safeguard safeguard) {
    long refused = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Fleet fleet = Fleet.without(safeguard, seed, folder);
      fleet.run(4, REQUESTS);
      refused += fleet.refused();
    }
    assertThat(refused).isPositive();
  }

  @Test
  void processesThatLive_areServedNearlyAsFastAsOne() throws IOException {
    double alone = rate(1);
    assertThat(rate(4)).isGreaterThan(0.95 * alone);
  }

  private double rate(int processes) throws IOException {
    Fleet fleet = Fleet.unharmed(1, Files.createTempDirectory(folder, "f"));
    fleet.run(processes, REQUESTS);
    return fleet.arrivals.size() * (double) TimeUnit.SECONDS.toNanos(1) / fleet.time.nanoTime();
  }
}
