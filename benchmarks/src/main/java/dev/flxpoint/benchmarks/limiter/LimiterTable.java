package dev.flxpoint.benchmarks.limiter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link LimiterBenchmark} and puts each limiter beside the fastest peer. */
public final class LimiterTable {
  private static final Set<String> NO_PEERS =
      Set.of("nanoTime", "oursAcquireRelease", "oursAttempt", "oursAttemptProvable");

  private LimiterTable() {}

  /** Measures, and returns the table. */
  public static String table() {
    List<Row> rows;
    try {
      rows = rows(run());
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
    double fastest =
        rows.stream()
            .filter(row -> !NO_PEERS.contains(row.name))
            .mapToDouble(Row::nanos)
            .min()
            .orElseThrow();
    StringBuilder table = new StringBuilder("limiter\tns\tns_error\tbytes\tto_fastest_peer\n");
    for (Row row : rows) {
      table.append(
          String.format(
              Locale.ROOT,
              "%s\t%.0f\t%.0f\t%.0f\t%.2f%n",
              row.name,
              row.nanos,
              row.error,
              row.bytes,
              row.nanos / fastest));
    }
    return table.toString();
  }

  private static Collection<RunResult> run() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(LimiterBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private static List<Row> rows(Collection<RunResult> results) {
    return results.stream()
        .map(
            result -> {
              Result<?> time = result.getPrimaryResult();
              String name = result.getParams().getBenchmark();
              return new Row(
                  name.substring(name.lastIndexOf('.') + 1),
                  time.getScore(),
                  time.getScoreError(),
                  bytes(result));
            })
        .sorted(Comparator.comparingDouble(Row::nanos))
        .toList();
  }

  private static double bytes(RunResult result) {
    for (String name : result.getSecondaryResults().keySet()) {
      if (name.endsWith("gc.alloc.rate.norm")) {
        return result.getSecondaryResults().get(name).getScore();
      }
    }
    throw new IllegalStateException("JMH did not count allocations");
  }

  private record Row(String name, double nanos, double error, double bytes) {}
}
