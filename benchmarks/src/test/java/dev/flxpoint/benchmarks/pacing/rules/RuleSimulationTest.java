package dev.flxpoint.benchmarks.pacing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flxpoint.benchmarks.pacing.judge.ServerRule;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.pacer.OwnPacer;
import dev.flxpoint.benchmarks.pacing.pacer.RuleLimiter;
import dev.flxpoint.benchmarks.pacing.rules.RuleSimulation.Work;
import dev.flxpoint.client.Pacing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RuleSimulationTest {
  private final RuleSimulation simulation = new RuleSimulation(Duration.ofMinutes(30));

  @ParameterizedTest
  @EnumSource(Pacing.class)
  void documentedRule_everyRequestArrivesAtTheSameNanosecond(Pacing pacing) {
    for (ServerRule rule : new ServerRule[] {ServerRule.DOCUMENTED, ServerRule.DOCUMENTED_STRICT}) {
      for (Profile profile : Profile.values()) {
        for (Work work : Work.values()) {
          RuleRun learned =
              simulation.run(rule, profile, (clock, p) -> new OwnPacer(clock, pacing), work, 1);
          RuleRun before =
              simulation.run(
                  rule, profile, (clock, p) -> OwnPacer.documented(clock, pacing), work, 1);
          assertThat(learned).as("%s, %s, %s", rule, profile, work).isEqualTo(before);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GCRA, U50, 0.015, 0.85",
    "ONE, U50, 0.01, 0.45",
    "ONE_FIVE, F40, 0.01, 0.45",
    "SEVEN_TENTHS, LN, 0.02, 0.29",
    "WEIGHTED, C40, 0.015, 0.47"
  })
  void otherRule_isLearned(ServerRule rule, Profile profile, double share, double goodput) {
    RuleRun learned = run(rule, profile, RuleLimiter.LEARNED);
    assertThat(learned.lateShare()).isLessThan(share);
    assertThat(learned.goodput()).isGreaterThan(goodput);
    assertThat(learned.adaptedAfter()).isBetween(1, 400);
    RuleRun documented = run(rule, profile, RuleLimiter.DOCUMENTED);
    assertThat(documented.lateShare()).isGreaterThan(0.3);
    assertThat(documented.adaptedAfter()).isEqualTo(-1);
  }

  @Test
  void randomRefusals_areNoRule() {
    RuleRun learned = run(ServerRule.RANDOM_10, Profile.U50, RuleLimiter.LEARNED);
    RuleRun documented = run(ServerRule.RANDOM_10, Profile.U50, RuleLimiter.DOCUMENTED);
    assertThat(learned.goodput()).isCloseTo(documented.goodput(), within(0.03));
  }

  @Test
  void foreignTraffic_isThere() {
    assertThat(run(ServerRule.FOREIGN_ONE, Profile.U50, RuleLimiter.DOCUMENTED).lateShare())
        .isBetween(0.03, 0.2);
  }

  @Test
  void oracle_knowsWhatIsPossible() {
    assertThat(Oracle.goodput(ServerRule.ONE, Profile.C40)).isBetween(0.47, 0.51);
    assertThat(Oracle.goodput(ServerRule.GCRA, Profile.U200)).isBetween(0.6, 0.8);
  }

  @Test
  void limiterThatFollowsRefusalsAlone_goesOnBeingRefused() {
    assertThat(run(ServerRule.DOCUMENTED, Profile.U50, RuleLimiter.AWS_LIKE).lateShare())
        .isGreaterThan(0.1);
  }

  private RuleRun run(ServerRule rule, Profile profile, RuleLimiter limiter) {
    return simulation.run(rule, profile, limiter.pacers(), Work.SATURATED, 1);
  }
}
