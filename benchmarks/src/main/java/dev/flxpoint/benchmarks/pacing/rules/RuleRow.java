package dev.flxpoint.benchmarks.pacing.rules;

import dev.flxpoint.benchmarks.pacing.judge.ServerRule;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.pacer.RuleLimiter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * A row of the table of rules: some runs with a seed each, summed up, and the mean of their shares.
 *
 * @param oracle the goodput of the best static setting; NaN if none was looked for
 */
record RuleRow(
    ServerRule rule,
    Profile profile,
    RuleLimiter limiter,
    RuleSimulation.Work work,
    List<RuleRun> runs,
    double oracle) {
  static final String HEADER =
      "rule\tprofile\tlimiter\tload\tsent\tstatus429\tshare_steady\tgoodput\toracle\tfailed"
          + "\tadapt_requests";

  double share() {
    return runs.stream().mapToDouble(RuleRun::lateShare).average().orElseThrow();
  }

  double goodput() {
    return runs.stream().mapToDouble(RuleRun::goodput).average().orElseThrow();
  }

  int total(ToIntFunction<RuleRun> count) {
    return runs.stream().mapToInt(count).sum();
  }

  @Override
  public String toString() {
    return String.join(
        "\t",
        rule.label(),
        profile.name(),
        limiter.label(),
        work.name().toLowerCase(Locale.ROOT),
        Integer.toString(total(RuleRun::sent)),
        Integer.toString(total(RuleRun::refused)),
        text("%.5f", share()),
        text("%.3f", goodput()),
        Double.isNaN(oracle) ? "-" : text("%.3f", oracle),
        Integer.toString(total(RuleRun::failed)),
        adapted());
  }

  /** The median; a run that never adapts comes last, one that had nothing to learn says nothing. */
  private String adapted() {
    int[] sorted =
        runs.stream()
            .filter(run -> run.refused() > 0)
            .mapToInt(run -> run.adaptedAfter() < 0 ? Integer.MAX_VALUE : run.adaptedAfter())
            .sorted()
            .toArray();
    int median = sorted.length == 0 ? Integer.MAX_VALUE : sorted[sorted.length / 2];
    return median == Integer.MAX_VALUE ? "-" : Integer.toString(median);
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
