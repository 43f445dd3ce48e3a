package dev.flxpoint.benchmarks.pacing.rules;

import static dev.flxpoint.benchmarks.pacing.rules.RuleSimulation.Work.SATURATED;

import dev.flxpoint.benchmarks.pacing.judge.ServerRule;
import dev.flxpoint.benchmarks.pacing.pacer.RuleLimiter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the table of rules must show of our limiter. Targets are means over the networks; they lie a
 * little apart from what was measured, so that another seed does not fail them.
 */
final class RuleGate {
  /** At most so much more may be refused than where nothing is learned. */
  private static final double TOLERANCE = 0.01;

  private static final Map<ServerRule, Target> TARGETS = new EnumMap<>(ServerRule.class);

  static {
    TARGETS.put(ServerRule.GCRA, new Target(0.015, 0.78, 0));
    TARGETS.put(ServerRule.GCRA_FIVE, new Target(0.015, 0.74, 0));
    TARGETS.put(ServerRule.WEIGHTED, new Target(0.025, 0.43, 0.001));
    TARGETS.put(ServerRule.ONE, new Target(0.01, 0.43, 0));
    TARGETS.put(ServerRule.ONE_STRICT, new Target(0.01, 0.43, 0));
    TARGETS.put(ServerRule.ONE_FIVE, new Target(0.01, 0.42, 0));
    TARGETS.put(ServerRule.SEVEN_TENTHS, new Target(0.03, 0.27, 0.001));
    TARGETS.put(ServerRule.ONE_FIFTH, new Target(0.03, 0.08, 0.01));
    TARGETS.put(ServerRule.THREE_IN_TWO, new Target(0.04, 0.46, 0.001));
    TARGETS.put(ServerRule.BUCKET, new Target(0.08, 0.48, 0));
    TARGETS.put(ServerRule.SIXTY_A_MINUTE, new Target(0.2, 0.46, 0.001));
    TARGETS.put(ServerRule.FOREIGN_HALF, new Target(0.06, 0.68, 0.001));
    TARGETS.put(ServerRule.FOREIGN_ONE, new Target(0.09, 0.52, 0.001));
    TARGETS.put(ServerRule.FOREIGN_ONE_AND_A_HALF, new Target(0.14, 0.4, 0.001));
    TARGETS.put(ServerRule.TWO_CLIENTS, new Target(0.04, 0.87, 0.01));
    TARGETS.put(ServerRule.THREE_CLIENTS, new Target(0.18, 0.87, 0.02));
    TARGETS.put(ServerRule.RANDOM_1, new Target(0.013, 0.83, 0));
    TARGETS.put(ServerRule.RANDOM_10, new Target(0.11, 0.7, 0.001));
  }

  private RuleGate() {}

  /** Returns a sentence for whatever the rows do not show. */
  static List<String> faults(List<RuleRow> rows) {
    List<String> faults = new ArrayList<>();
    for (ServerRule rule : ServerRule.values()) {
      for (RuleSimulation.Work work : RuleSimulation.Work.values()) {
        List<RuleRow> ours = of(rows, rule, work, RuleLimiter.LEARNED);
        List<RuleRow> documented = of(rows, rule, work, RuleLimiter.DOCUMENTED);
        if (ours.isEmpty()) {
          continue;
        }
        if (rule.isDocumented()) {
          unchanged(ours, documented, faults);
          continue;
        }
        String where = rule.label() + ", " + work.name().toLowerCase(Locale.ROOT);
        double share = mean(ours, RuleRow::share);
        atMost(where, "429s", share, mean(documented, RuleRow::share) + TOLERANCE, faults);
        Target target = TARGETS.get(rule);
        if (work == SATURATED && target != null) {
          atMost(where, "429s", share, target.share, faults);
          atMost(where, "failed calls", failedShare(ours), target.failed, faults);
          // Less is more.
          atMost(where, "lost goodput", -mean(ours, RuleRow::goodput), -target.goodput, faults);
        }
      }
    }
    return faults;
  }

  /** Where the server counts as documented, every request goes at the nanosecond it went before. */
  private static void unchanged(List<RuleRow> ours, List<RuleRow> before, List<String> faults) {
    for (int i = 0; i < ours.size(); i++) {
      RuleRow row = ours.get(i);
      if (row.total(RuleRun::refused) > 0 || !row.runs().equals(before.get(i).runs())) {
        faults.add(
            "learned must not be refused nor send at other moments than documented does: " + row);
      }
    }
  }

  private static void atMost(
      String where, String what, double figure, double bound, List<String> faults) {
    if (!(figure <= bound)) {
      faults.add(
          String.format(
              Locale.ROOT,
              "learned must show no more %s than %.4f under %s but came to %.4f",
              what,
              bound,
              where,
              figure));
    }
  }

  private static double failedShare(List<RuleRow> rows) {
    double failed = rows.stream().mapToInt(row -> row.total(RuleRun::failed)).sum();
    int accepted =
        rows.stream().mapToInt(row -> row.total(RuleRun::sent) - row.total(RuleRun::refused)).sum();
    return failed / (failed + accepted);
  }

  private static double mean(List<RuleRow> rows, ToDoubleFunction<RuleRow> figure) {
    return rows.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  private static List<RuleRow> of(
      List<RuleRow> rows, ServerRule rule, RuleSimulation.Work work, RuleLimiter limiter) {
    return rows.stream()
        .filter(row -> row.rule() == rule && row.work() == work && row.limiter() == limiter)
        .toList();
  }

  /**
   * What our limiter must come to.
   *
   * @param share of 429s in the late half, at most
   * @param goodput in the late half, at least
   * @param failed share of the calls that give up, at most
   */
  private record Target(double share, double goodput, double failed) {}
}
