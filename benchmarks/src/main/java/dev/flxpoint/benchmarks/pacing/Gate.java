package dev.flxpoint.benchmarks.pacing;

import static dev.flxpoint.benchmarks.pacing.network.Profile.C40;
import static dev.flxpoint.benchmarks.pacing.network.Profile.F40;
import static dev.flxpoint.benchmarks.pacing.network.Profile.SLOW;
import static dev.flxpoint.benchmarks.pacing.pacer.Contender.ADAPTIVE;
import static dev.flxpoint.benchmarks.pacing.pacer.Contender.LEARNED;
import static dev.flxpoint.benchmarks.pacing.pacer.Contender.PROVABLE;

import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.pacer.Contender;
import dev.flxpoint.benchmarks.pacing.tally.Result;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What the tables must show; a benchmark that does not show it fails. */
@SuppressWarnings("ImmutableEnumChecker") // It cannot see that the functions have no state.
enum Gate {
  /** Callers that never rest, in virtual time. */
  SIMULATED(
      rule("no 429", PROVABLE, (profile, run) -> run.throttled() == 0),
      rule(
          "goodput of 0.98 of theory",
          PROVABLE,
          (profile, run) -> run.goodput() >= 0.98 * profile.theory()),
      rule("one 429 in 100,000 at most", LEARNED, (profile, run) -> run.share() <= 1e-5),
      rule(
          "goodput of 0.99 of the optimum where there is a floor",
          LEARNED,
          (profile, run) ->
              !Set.of(C40, F40).contains(profile) || run.goodput() >= 0.99 * profile.optimum()),
      rule(
          "goodput of 0.93 with a slow server, for 0.02 % of 429s at most",
          ADAPTIVE,
          (profile, run) -> profile != SLOW || (run.goodput() >= 0.93 && run.share() <= 2e-4))),

  /** Bursts in virtual time; how much gets through depends on how much there is. */
  BURSTS(
      rule("no 429", PROVABLE, (profile, run) -> run.throttled() == 0),
      rule("one 429 in 100,000 at most", LEARNED, (profile, run) -> run.share() <= 1e-5)),

  /** The loopback. */
  REAL(
      rule("no 429", PROVABLE, (profile, run) -> run.throttled() == 0),
      rule("no 429", LEARNED, (profile, run) -> run.throttled() == 0),
      rule(
          "goodput of 0.95 of theory",
          PROVABLE,
          (profile, run) -> run.goodput() >= 0.95 * profile.theory()),
      rule(
          "goodput of 0.95 of theory",
          LEARNED,
          (profile, run) -> run.goodput() >= 0.95 * profile.theory()));

  private final List<Rule> rules;

  Gate(Rule... rules) {
    this.rules = List.of(rules);
  }

  /** Returns a sentence for each run of each row that does not show what it must. */
  List<String> faults(List<Row> rows) {
    return rows.stream().flatMap(this::faults).toList();
  }

  private Stream<String> faults(Row row) {
    Cell cell = row.cell();
    return rules.stream()
        .filter(rule -> rule.about == cell.limiter())
        .flatMap(
            rule ->
                row.runs().stream()
                    .filter(run -> !rule.holds.test(cell.profile(), run))
                    .map(
                        run ->
                            "%s on %s must show %s but came to %s"
                                .formatted(
                                    cell.limiter().label(), cell.profile(), rule.text, run)));
  }

  private static Rule rule(String text, Contender about, BiPredicate<Profile, Result> holds) {
    return new Rule(text, about, holds);
  }

  private record Rule(String text, Contender about, BiPredicate<Profile, Result> holds) {}
}
