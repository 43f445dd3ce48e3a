package dev.flxpoint.benchmarks.pacing.rules;

import dev.flxpoint.benchmarks.pacing.judge.ServerRule;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.pacer.RuleLimiter;
import dev.flxpoint.benchmarks.pacing.rules.RuleSimulation.Work;
import dev.flxpoint.benchmarks.report.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Every rule on every network with every load, an hour each in virtual time.
 *
 * @param length of each run; its late half is what the rates are of
 * @param seeds of callers that never rest; other loads have half as many
 */
public record RuleTable(Duration length, int seeds) {
  /** Returns the rows for the given rules, and what they do not show though they must. */
  public Table of(List<ServerRule> rules) {
    List<RuleRow> rows = rows(rules);
    String text =
        rows.stream()
            .map(row -> row + "\n")
            .collect(Collectors.joining("", RuleRow.HEADER + "\n", ""));
    return new Table(text, RuleGate.faults(rows));
  }

  List<RuleRow> rows(List<ServerRule> rules) {
    return rules.stream()
        .flatMap(rule -> Arrays.stream(Profile.values()).map(profile -> new Cell(rule, profile)))
        .toList()
        .parallelStream()
        .flatMap(this::rows)
        .toList();
  }

  private Stream<RuleRow> rows(Cell cell) {
    double oracle = Oracle.goodput(cell.rule, cell.profile);
    return Arrays.stream(Work.values())
        .flatMap(
            work ->
                Arrays.stream(RuleLimiter.values())
                    .map(limiter -> row(cell, work, limiter, oracle)));
  }

  private RuleRow row(Cell cell, Work work, RuleLimiter limiter, double oracle) {
    RuleSimulation simulation = new RuleSimulation(length);
    boolean saturated = work == Work.SATURATED;
    List<RuleRun> runs =
        LongStream.rangeClosed(1, saturated ? seeds : Math.max(1, seeds / 2))
            .mapToObj(seed -> simulation.run(cell.rule, cell.profile, limiter.pacers(), work, seed))
            .toList();
    return new RuleRow(
        cell.rule, cell.profile, limiter, work, runs, saturated ? oracle : Double.NaN);
  }

  private record Cell(ServerRule rule, Profile profile) {}
}
