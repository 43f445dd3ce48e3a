package dev.flxpoint.benchmarks.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** How near flows come to what the limiter allows, in real time, all runs at once. */
final class PaceTable {
  private static final int SEEDS = 5;

  private PaceTable() {}

  static String table() {
    List<PaceRun> runs = new ArrayList<>();
    List<CompletableFuture<Double>> parents = new ArrayList<>();
    List<CompletableFuture<Double>> parentCalls = new ArrayList<>();
    List<CompletableFuture<Double>> stock = new ArrayList<>();
    List<CompletableFuture<Double>> stockCalls = new ArrayList<>();
    try {
      for (long seed = 1; seed <= SEEDS; seed++) {
        runs.add(new PaceRun(seed));
      }
      for (PaceRun run : runs) {
        parents.add(run.pushParents());
        parentCalls.add(run.callForParents());
        stock.add(run.pushStock());
        stockCalls.add(run.callForStock());
      }
      String rows = row("parents", parents, parentCalls) + row("stock", stock, stockCalls);
      int throttled = runs.stream().mapToInt(PaceRun::throttled).sum();
      return "flow\trequests\tgoodput\tlimiter_alone\tratio\tratio_range\tstatus429\n"
          + rows.replace("\n", "\t" + throttled + "\n");
    } finally {
      runs.forEach(PaceRun::close);
    }
  }

  private static String row(
      String name, List<CompletableFuture<Double>> flow, List<CompletableFuture<Double>> calls) {
    double[] flowSeconds = sorted(flow);
    double[] callSeconds = sorted(calls);
    double[] ratios = new double[SEEDS];
    for (int i = 0; i < SEEDS; i++) {
      ratios[i] = calls.get(i).join() / flow.get(i).join();
    }
    Arrays.sort(ratios);
    return String.format(
        Locale.ROOT,
        "%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f-%.3f\n",
        name,
        PaceRun.CALLS,
        goodput(flowSeconds),
        goodput(callSeconds),
        ratios[SEEDS / 2],
        ratios[0],
        ratios[SEEDS - 1]);
  }

  private static double[] sorted(List<CompletableFuture<Double>> runs) {
    return runs.stream().mapToDouble(CompletableFuture::join).sorted().toArray();
  }

  /** Of the median run; 1 is two a second. */
  private static double goodput(double[] seconds) {
    return PaceRun.CALLS / seconds[SEEDS / 2] / 2;
  }
}
