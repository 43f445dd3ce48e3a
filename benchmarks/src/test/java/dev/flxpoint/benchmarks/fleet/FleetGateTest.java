package dev.flxpoint.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.tally.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FleetGateTest {
  private static final Result GOOD = new Result(200, 0, 0, 0.76, 4, 5, 0.95);

  @Test
  void faults_ofWhatHolds_areNone() {
    assertThat(faults(ChaosKind.NONE, FleetLimiter.OURS_REDIS, GOOD, 640)).isEmpty();
  }

  @Test
  void faults_nameTheRowAndWhatItMustShow() {
    assertThat(
            faults(
                ChaosKind.NONE,
                FleetLimiter.OURS_REDIS,
                new Result(200, 1, 0, 0.74, 4, 5, 0.94),
                700))
        .hasSize(4)
        .allMatch(fault -> fault.startsWith("ours-redis with 16 callers on U200 must show "))
        .anyMatch(fault -> fault.contains("show no 429 but came to Result[sent=200, throttled=1"))
        .anyMatch(fault -> fault.contains("goodput of 0.9 of theory"))
        .anyMatch(fault -> fault.contains("a fairness of 0.95"))
        .anyMatch(fault -> fault.endsWith("with 3.5 commands a call"));
  }

  @Test
  void faults_underChaos_are429sAlone() {
    Result slow = new Result(200, 0, 0, 0.3, 4, 5, 0.5);
    assertThat(faults(ChaosKind.KILLS, FleetLimiter.OURS_REDIS, slow, 9_000)).isEmpty();
    Result refused = new Result(200, 1, 0, 0.3, 4, 5, 0.5);
    assertThat(faults(ChaosKind.KILLS, FleetLimiter.OURS_REDIS, refused, 9_000)).hasSize(1);
  }

  @Test
  void faults_ofWhoIsNotOurs_areNone() {
    Result bad = new Result(200, 90, 9, 0.1, 4, 5, 0.1);
    assertThat(faults(ChaosKind.NONE, FleetLimiter.REDISSON, bad, 9_000)).isEmpty();
  }

  @Test
  void faults_withoutRedis_areNotAboutCommands() {
    assertThat(faults(ChaosKind.NONE, FleetLimiter.OURS_FILE, GOOD, 9_000)).isEmpty();
  }

  private static List<String> faults(
      ChaosKind chaos, FleetLimiter limiter, Result result, long commands) {
    return new FleetGate()
        .faults(
            List.of(
                new FleetRow(
                    new FleetCell(Profile.U200, limiter, 4, chaos),
                    List.of(new FleetResult(result, commands)))));
  }
}
