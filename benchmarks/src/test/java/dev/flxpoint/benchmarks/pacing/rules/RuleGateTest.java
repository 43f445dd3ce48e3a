package dev.flxpoint.benchmarks.pacing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.benchmarks.pacing.judge.ServerRule;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.pacer.RuleLimiter;
import dev.flxpoint.benchmarks.pacing.rules.RuleSimulation.Work;
import dev.flxpoint.benchmarks.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleGateTest {
  private static final RuleRun CLEAN = new RuleRun(7_000, 20, 0.003, 0.9, 0, 30, 1);

  @Test
  void ourLimiter_passes_andEveryRowIsThere() {
    Table table =
        new RuleTable(Duration.ofMinutes(30), 1).of(List.of(ServerRule.DOCUMENTED, ServerRule.ONE));
    assertThat(table.faults()).isEmpty();
    assertThat(table.text().lines().findFirst())
        .contains(
            "rule\tprofile\tlimiter\tload\tsent\tstatus429\tshare_steady\tgoodput\toracle\tfailed"
                + "\tadapt_requests");
    assertThat(table.text().lines()).hasSize(1 + 2 * 6 * 3 * 3);
  }

  @Test
  void limiterThatLearnsNothing_inItsPlace_isFoundOut() {
    List<RuleRow> rows = new ArrayList<>();
    for (RuleRow row : new RuleTable(Duration.ofMinutes(10), 1).rows(List.of(ServerRule.ONE))) {
      if (row.limiter() == RuleLimiter.DOCUMENTED) {
        rows.add(row);
        rows.add(named(row, RuleLimiter.LEARNED));
      }
    }
    assertThat(RuleGate.faults(rows))
        .anyMatch(fault -> fault.startsWith("learned must show no more 429s than 0.0100 under 1/s"))
        .anyMatch(fault -> fault.contains("failed calls"))
        .anyMatch(fault -> fault.contains("lost goodput"));
  }

  @Test
  void documentedRule_oneRefusal_orAnotherNanosecond_isFoundOut() {
    RuleRun unrefused = new RuleRun(7_000, 0, 0, 0.9, 0, 0, 1);
    assertThat(faults(ServerRule.DOCUMENTED, Work.BURSTS, unrefused, unrefused)).isEmpty();
    assertThat(faults(ServerRule.DOCUMENTED, Work.BURSTS, CLEAN, CLEAN)).hasSize(1);
    RuleRun later = new RuleRun(7_000, 0, 0, 0.9, 0, 0, 2);
    assertThat(faults(ServerRule.DOCUMENTED_STRICT, Work.LIGHT, later, unrefused)).hasSize(1);
  }

  @Test
  void otherLoads_moreRefusalsThanWithoutLearning_areFoundOut() {
    RuleRun worse = new RuleRun(7_000, 200, 0.03, 0.9, 0, 30, 1);
    assertThat(faults(ServerRule.GCRA, Work.BURSTS, CLEAN, worse)).isEmpty();
    assertThat(faults(ServerRule.GCRA, Work.BURSTS, worse, CLEAN)).hasSize(1);
  }

  private static List<String> faults(
      ServerRule rule, Work work, RuleRun learned, RuleRun documented) {
    return RuleGate.faults(
        List.of(
            row(rule, work, RuleLimiter.LEARNED, learned),
            row(rule, work, RuleLimiter.DOCUMENTED, documented)));
  }

  private static RuleRow row(ServerRule rule, Work work, RuleLimiter limiter, RuleRun run) {
    return new RuleRow(rule, Profile.C40, limiter, work, List.of(run), Double.NaN);
  }

  private static RuleRow named(RuleRow row, RuleLimiter limiter) {
    return new RuleRow(row.rule(), row.profile(), limiter, row.work(), row.runs(), row.oracle());
  }
}
