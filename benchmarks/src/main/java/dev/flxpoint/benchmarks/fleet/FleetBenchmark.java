package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.fleet.cost.CostTable;
import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import dev.flxpoint.benchmarks.fleet.redis.BenchmarkRedis;
import dev.flxpoint.benchmarks.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Processes that share a token, one fleet after the other. */
public final class FleetBenchmark {
  private FleetBenchmark() {}

  /** Runs what the arguments ask for. */
  public static Table table(FleetArguments arguments) {
    try {
      if (arguments.cost()) {
        return Table.of(costs());
      }
      List<FleetRow> rows = rows(arguments);
      String text =
          rows.stream()
              .map(row -> row + "\n")
              .collect(Collectors.joining("", FleetRow.HEADER + "\n", ""));
      return new Table(text, new FleetGate().faults(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while fleets ran", e);
    }
  }

  private static String costs() throws InterruptedException {
    try (BenchmarkRedis redis = redis()) {
      return new CostTable(redis).text();
    }
  }

  private static BenchmarkRedis redis() {
    return BenchmarkRedis.open(System.getenv(BenchmarkRedis.VARIABLE));
  }

  /** Every cell has its turn before one has the next, since the machine may change meanwhile. */
  private static List<FleetRow> rows(FleetArguments arguments)
      throws IOException, InterruptedException {
    boolean needed = arguments.limiters().stream().anyMatch(FleetLimiter::isOnRedis);
    try (BenchmarkRedis redis = needed ? redis() : null) {
      return rows(arguments, redis);
    }
  }

  private static List<FleetRow> rows(FleetArguments arguments, @Nullable BenchmarkRedis redis)
      throws IOException, InterruptedException {
    Map<FleetCell, List<FleetResult>> results = new LinkedHashMap<>();
    for (int run = 0; run < arguments.runs(); run++) {
      for (FleetCell cell : arguments.cells()) {
        results
            .computeIfAbsent(cell, key -> new ArrayList<>())
            .add(result(arguments, cell, run, cell.limiter().isOnRedis() ? redis : null));
      }
    }
    return results.entrySet().stream()
        .map(entry -> new FleetRow(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static FleetResult result(
      FleetArguments arguments, FleetCell cell, int run, @Nullable BenchmarkRedis redis)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("fleet");
    try {
      return new FleetRun(cell, Duration.ofSeconds(arguments.seconds()), folder, redis)
          .result(cell.seed() + run);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
