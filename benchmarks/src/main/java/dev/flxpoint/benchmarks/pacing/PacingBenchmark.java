package dev.flxpoint.benchmarks.pacing;

import java.util.List;

/** The tables of limiters, each with what it must show. */
public final class PacingBenchmark {
  private static final long REQUESTS = 100_000;
  private static final int CALLERS = 8;

  private PacingBenchmark() {}

  /** Prints the table that the argument names, and returns what it does not show though it must. */
  public static List<String> run(String table) {
    return switch (table) {
      case "--simulate" -> print(simulate(new Simulation(REQUESTS, false, false)), Gate.SIMULATED);
      case "--strict" -> print(simulate(new Simulation(REQUESTS, true, false)), Gate.SIMULATED);
      case "--bursts" -> print(simulate(new Simulation(REQUESTS, false, true)), Gate.BURSTS);
      default -> throw new IllegalArgumentException("Not a table of pacing: " + table);
    };
  }

  private static List<Row> simulate(Simulation simulation) {
    return Cell.all(CALLERS).parallelStream()
        .map(cell -> new Row(cell, List.of(simulation.run(cell, cell.seed()))))
        .toList();
  }

  private static List<String> print(List<Row> rows, Gate gate) {
    System.out.println(Row.HEADER);
    rows.forEach(System.out::println);
    return gate.faults(rows);
  }
}
