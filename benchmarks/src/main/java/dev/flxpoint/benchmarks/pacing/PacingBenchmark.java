package dev.flxpoint.benchmarks.pacing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The tables of limiters, each with what it must show. */
public final class PacingBenchmark {
  private static final long REQUESTS = 100_000;
  private static final int CALLERS = 8;
  private static final int SEEDS = 40;
  private static final int RUNS = 3;

  private PacingBenchmark() {}

  /**
   * Prints the table that the first argument names, and returns what it does not show though it
   * must.
   */
  public static List<String> run(String table, String argument) {
    return switch (table) {
      case "--simulate" ->
          print(simulate(new Simulation(REQUESTS, false, false), CALLERS), Gate.SIMULATED);
      case "--strict" ->
          print(simulate(new Simulation(REQUESTS, true, false), CALLERS), Gate.SIMULATED);
      case "--bursts" ->
          print(simulate(new Simulation(REQUESTS, false, true), Load.BURST_CALLS), Gate.BURSTS);
      case "--seeds" -> print(seeds(new Simulation(REQUESTS, false, false)), Gate.SIMULATED);
      case "--real" -> print(real(), Gate.REAL);
      case "--tokens" -> tokens(argument.isEmpty() ? "1,100,10000" : argument);
      default -> throw new IllegalArgumentException("Not a table of pacing: " + table);
    };
  }

  private static List<Row> simulate(Simulation simulation, int callers) {
    return Cell.all(callers).parallelStream()
        .map(cell -> new Row(cell, List.of(simulation.run(cell, cell.seed()))))
        .toList();
  }

  /** Our own limiters with many seeds each: one seed may be lucky. */
  private static List<Row> seeds(Simulation simulation) {
    return Cell.all(CALLERS).parallelStream()
        .filter(cell -> cell.limiter().isOurs())
        .map(
            cell ->
                new Row(
                    cell,
                    LongStream.rangeClosed(1, SEEDS)
                        .mapToObj(seed -> simulation.run(cell, seed))
                        .toList()))
        .toList();
  }

  private static List<Row> real() {
    try (Loopback loopback = new Loopback()) {
      return loopback.run(Cell.all(CALLERS), RUNS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> tokens(String sizes) {
    System.out.println(ManyTokens.HEADER);
    List<ManyTokens.Counts> all = new ArrayList<>();
    for (String size : sizes.split(",", -1)) {
      ManyTokens.Counts counts = new ManyTokens(Integer.parseInt(size)).run();
      System.out.println(counts);
      all.add(counts);
    }
    return ManyTokens.Counts.faults(all);
  }

  private static List<String> print(List<Row> rows, Gate gate) {
    System.out.println(Row.HEADER);
    rows.forEach(System.out::println);
    return gate.faults(rows);
  }
}
