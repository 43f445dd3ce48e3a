package dev.flxpoint.benchmarks.pacing;

import dev.flxpoint.benchmarks.pacing.tally.Result;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A row of a table: the median of a cell's runs, and the range where there are several. */
record Row(Cell cell, List<Result> runs) {
  static final String HEADER =
      "profile\tlimiter\tcallers\tsent\tstatus429\tshare\tfailed\tgoodput\ttheory\toptimum"
          + "\tp50_s\tp99_s\tjain";

  @Override
  public String toString() {
    return String.join(
        "\t",
        cell.profile().name(),
        cell.limiter().label(),
        Integer.toString(cell.callers()),
        range("%.0f", Result::sent),
        range("%.0f", Result::throttled),
        median("%.5f", Result::share),
        median("%.0f", Result::failed),
        range("%.3f", Result::goodput),
        text("%.3f", cell.profile().theory()),
        text("%.3f", cell.profile().optimum()),
        median("%.1f", Result::median),
        median("%.1f", Result::p99),
        median("%.3f", Result::jain));
  }

  double median(ToDoubleFunction<Result> figure) {
    double[] sorted = sorted(figure);
    return sorted[sorted.length / 2];
  }

  private String median(String format, ToDoubleFunction<Result> figure) {
    return text(format, median(figure));
  }

  private String range(String format, ToDoubleFunction<Result> figure) {
    double[] sorted = sorted(figure);
    String low = text(format, sorted[0]);
    String high = text(format, sorted[sorted.length - 1]);
    String median = median(format, figure);
    return sorted.length == 1 ? median : median + "[" + low + "-" + high + "]";
  }

  private double[] sorted(ToDoubleFunction<Result> figure) {
    return runs.stream().mapToDouble(figure).sorted().toArray();
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
