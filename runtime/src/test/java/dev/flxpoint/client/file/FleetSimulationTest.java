package dev.flxpoint.client.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No request of several processes comes too early, whatever becomes of them. */
final class FleetSimulationTest {
  private static final int SEEDS = Integer.getInteger("crashes", 3) * 4;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void processesThatDieAndStandStill_areNeverRefused(int processes) throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(fleet(seed, processes, true).refused()).as("seed %d", seed).isZero();
    }
  }

  @Test
  void processesThatLive_areServedNearlyAsFastAsOne() throws IOException {
    double alone = rate(fleet(1, 1, false));
    assertThat(rate(fleet(1, 4, false))).isGreaterThan(0.95 * alone);
  }

  private Fleet fleet(long seed, int processes, boolean harmed) throws IOException {
    Fleet fleet = new Fleet(seed, Files.createTempDirectory(folder, "f"));
    fleet.run(processes, 400, harmed);
    return fleet;
  }

  private static double rate(Fleet fleet) {
    return fleet.arrivals.size() * (double) TimeUnit.SECONDS.toNanos(1) / fleet.time.nanoTime();
  }
}
