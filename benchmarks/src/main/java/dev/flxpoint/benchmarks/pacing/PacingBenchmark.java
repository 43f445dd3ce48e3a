package dev.flxpoint.benchmarks.pacing;

import dev.flxpoint.benchmarks.pacing.judge.ServerRule;
import dev.flxpoint.benchmarks.pacing.load.Load;
import dev.flxpoint.benchmarks.pacing.rules.RuleTable;
import dev.flxpoint.benchmarks.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The tables of limiters, each with what it must show. */
public final class PacingBenchmark {
  private static final long REQUESTS = 100_000;
  private static final int CALLERS = 8;
  private static final int SEEDS = 40;
  private static final int RUNS = 3;
  private static final Duration RULES_LENGTH = Duration.ofHours(1);
  private static final int RULES_SEEDS = 4;

  private PacingBenchmark() {}

  /** Every limiter in virtual time, with callers that never rest. */
  public static Table simulate() {
    return table(simulated(new Simulation(REQUESTS, false, false), CALLERS), Gate.SIMULATED);
  }

  /** The same with a server that counts rejected requests too. */
  public static Table strict() {
    return table(simulated(new Simulation(REQUESTS, true, false), CALLERS), Gate.SIMULATED);
  }

  /** The same with six calls at once every six seconds. */
  public static Table bursts() {
    return table(simulated(new Simulation(REQUESTS, false, true), Load.BURST_CALLS), Gate.BURSTS);
  }

  /** Our own limiters with many seeds each: one seed may be lucky. */
  public static Table seeds() {
    Simulation simulation = new Simulation(REQUESTS, false, false);
    List<Row> rows =
        Cell.all(CALLERS).parallelStream()
            .filter(cell -> cell.limiter().isOurs())
            .map(
                cell ->
                    new Row(
                        cell,
                        LongStream.rangeClosed(1, SEEDS)
                            .mapToObj(seed -> simulation.run(cell, seed))
                            .toList()))
            .toList();
    return table(rows, Gate.SIMULATED);
  }

  /** Servers that count otherwise than documented, and others who use the token. */
  public static Table rules() {
    return new RuleTable(RULES_LENGTH, RULES_SEEDS).of(List.of(ServerRule.values()));
  }

  /** Every limiter on the loopback. */
  public static Table real() {
    try (Loopback loopback = new Loopback()) {
      return table(loopback.run(Cell.all(CALLERS), RUNS), Gate.REAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Our limiter for many tokens at once.
   *
   * @param sizes how many tokens, in one run after the other, separated by commas
   */
  public static Table tokens(String sizes) {
    List<ManyTokens.Counts> all =
        Arrays.stream(sizes.split(",", -1))
            .map(size -> new ManyTokens(Integer.parseInt(size)).run())
            .toList();
    return new Table(text(ManyTokens.HEADER, all), ManyTokens.Counts.faults(all));
  }

  private static List<Row> simulated(Simulation simulation, int callers) {
    return Cell.all(callers).parallelStream()
        .map(cell -> new Row(cell, List.of(simulation.run(cell, cell.seed()))))
        .toList();
  }

  private static Table table(List<Row> rows, Gate gate) {
    return new Table(text(Columns.HEADER, rows), gate.faults(rows));
  }

  private static String text(String header, List<?> rows) {
    return rows.stream().map(row -> row + "\n").collect(Collectors.joining("", header + "\n", ""));
  }
}
