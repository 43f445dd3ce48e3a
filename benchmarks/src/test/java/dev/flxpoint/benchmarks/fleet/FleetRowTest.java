package dev.flxpoint.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.tally.Result;
import dev.flxpoint.benchmarks.pacing.tally.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FleetRowTest {
  @Test
  void toString_severalRuns_hasAsManyCellsAsColumns_andTheMedianOfTheCommands() {
    FleetRow row = new FleetRow(cell(FleetLimiter.REDISSON), List.of(run(400), run(250), run(300)));
    assertThat(FleetRow.HEADER)
        .isEqualTo(
            "profile\tlimiter\tcallers\tsent\tstatus429\tshare\tfailed\tgoodput\ttheory\toptimum"
                + "\tp50_s\tp99_s\tjain\tcommands");
    assertThat(row)
        .hasToString(
            "U200\tredisson\t16\t120[120-120]\t20[20-20]\t0.16667\t1\t0.830[0.830-0.830]\t0.833"
                + "\t0.857\t4.0\t5.0\t0.990\t3.0");
  }

  @Test
  void toString_withoutRedis_hasNoCommands() {
    assertThat(new FleetRow(cell(FleetLimiter.UNCOORDINATED), List.of(run(0))).toString())
        .endsWith("\t0.990\t-");
  }

  @Test
  void result_ofCallsOfTwoProcesses_isFairBetweenThem_notBetweenTheirCallers() {
    Tally tally = new Tally(2);
    for (int i = 0; i < 8; i++) {
      tally.arrived(i * 500_000_000L, true);
      tally.ended(i < 6 ? 0 : 1, 1_000_000_000, true);
    }
    Result result = tally.result();
    assertThat(result.jain()).isCloseTo(64.0 / (2 * (36 + 4)), within(1e-9));
    // Six after the two that are free, in 3.5 seconds.
    assertThat(result.goodput()).isCloseTo(6 / 3.5 / 2, within(1e-9));
    assertThat(new FleetResult(result, 24).commandsPerCall()).isEqualTo(3);
  }

  @Test
  void result_ofTooFewRequests_isNone() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new FleetResult(new Result(9, 7, 0, 0, 1, 1, 1), 0))
        .withMessage("The server let 2 requests in, too few for a rate: give it more --seconds");
  }

  private static FleetCell cell(FleetLimiter limiter) {
    return new FleetCell(Profile.U200, limiter, 4, ChaosKind.NONE);
  }

  private static FleetResult run(long commands) {
    return new FleetResult(new Result(120, 20, 1, 0.83, 4, 5, 0.99), commands);
  }
}
