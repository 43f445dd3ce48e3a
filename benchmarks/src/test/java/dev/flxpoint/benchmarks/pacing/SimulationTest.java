package dev.flxpoint.benchmarks.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flxpoint.benchmarks.pacing.load.Load;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.pacer.Contender;
import dev.flxpoint.benchmarks.pacing.tally.Result;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SimulationTest {
  private static final long REQUESTS = 10_000;
  private static final int CALLERS = 8;

  private final Simulation simulation = new Simulation(REQUESTS, false, false);

  @Test
  void provable_constantLatency_losesTheRoundTripAndTheMillisecondOfItsWindow() {
    Result result = run(Profile.C40, Contender.PROVABLE);
    assertThat(result.throttled()).isZero();
    assertThat(result.goodput()).isCloseTo(1 / 1.081, within(0.0005));
    assertThat(result.median()).isCloseTo(4 * 1.081, within(0.001));
    assertThat(result.jain()).isCloseTo(1, within(0.0001));
  }

  @Test
  void spacingOfSends_anyJitter_isRefusedAQuarterToAThirdOfTheTime() {
    for (Profile profile : new Profile[] {Profile.U50, Profile.U200, Profile.LN}) {
      assertThat(run(profile, Contender.BUCKET4J_1_PER_500MS).share()).isBetween(0.24, 0.28);
      assertThat(run(profile, Contender.RESILIENCE4J).share()).isBetween(0.29, 0.33);
    }
  }

  @Test
  void spacingOfSends_strictServer_isRefusedHalfOfTheTime() {
    Result result =
        new Simulation(REQUESTS, true, false)
            .run(new Cell(Profile.U200, Contender.FAILSAFE_SMOOTH, CALLERS), 1);
    assertThat(result.share()).isCloseTo(0.5, within(0.02));
  }

  @Test
  void knownJitter_isNeverRefused_atTheSafePace() {
    Result result = run(Profile.U200, Contender.SAFE_PACE);
    assertThat(result.throttled()).isZero();
    assertThat(result.goodput()).isCloseTo(1 / 1.2, within(0.001));
  }

  @Test
  void noLimiter_burstsOfSix_haveFourRefusedAtFirst() {
    Result result =
        new Simulation(6, false, true)
            .run(new Cell(Profile.C40, Contender.NONE, Load.BURST_CALLS), 1);
    assertThat(result.throttled()).isGreaterThanOrEqualTo(4);
    assertThat(result.sent()).isEqualTo(6 + result.throttled());
  }

  @Test
  void learned_manyYoungTokens_areNotRefusedEither() {
    Simulation young = new Simulation(200, false, false);
    Cell cell = new Cell(Profile.U200, Contender.LEARNED, CALLERS);
    assertThat(LongStream.range(0, 2_000).map(seed -> young.run(cell, seed).throttled()).sum())
        .isZero();
  }

  @Test
  void sameSeed_sameResult() {
    assertThat(run(Profile.LN, Contender.GUAVA)).isEqualTo(run(Profile.LN, Contender.GUAVA));
  }

  private Result run(Profile profile, Contender limiter) {
    return simulation.run(new Cell(profile, limiter, CALLERS), 1);
  }
}
