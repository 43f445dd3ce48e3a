package dev.flxpoint.benchmarks.pacing;

import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.tally.Result;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The columns of a table of limiters: the median of a cell's runs, and the range of several. */
public final class Columns {
  /** The names of the columns, tab separated. */
  public static final String HEADER =
      "profile\tlimiter\tcallers\tsent\tstatus429\tshare\tfailed\tgoodput\ttheory\toptimum"
          + "\tp50_s\tp99_s\tjain";

  private Columns() {}

  /** Returns the cells of a row, tab separated. */
  public static String row(Profile profile, String limiter, int callers, List<Result> runs) {
    return row(profile.name(), profile, limiter, callers, runs);
  }

  /** The same under a first cell that says more than the profile's name. */
  public static String row(
      String circumstances, Profile profile, String limiter, int callers, List<Result> runs) {
    return String.join(
        "\t",
        circumstances,
        limiter,
        Integer.toString(callers),
        range("%.0f", runs, Result::sent),
        range("%.0f", runs, Result::throttled),
        median("%.5f", runs, Result::share),
        median("%.0f", runs, Result::failed),
        range("%.3f", runs, Result::goodput),
        text("%.3f", profile.theory()),
        text("%.3f", profile.optimum()),
        median("%.1f", runs, Result::median),
        median("%.1f", runs, Result::p99),
        median("%.3f", runs, Result::jain));
  }

  /** Returns the median of a figure. */
  public static <T> String median(String format, List<T> runs, ToDoubleFunction<T> figure) {
    double[] sorted = sorted(runs, figure);
    return text(format, sorted[sorted.length / 2]);
  }

  private static String range(String format, List<Result> runs, ToDoubleFunction<Result> figure) {
    double[] sorted = sorted(runs, figure);
    String low = text(format, sorted[0]);
    String high = text(format, sorted[sorted.length - 1]);
    String median = median(format, runs, figure);
    return sorted.length == 1 ? median : median + "[" + low + "-" + high + "]";
  }

  private static <T> double[] sorted(List<T> runs, ToDoubleFunction<T> figure) {
    return runs.stream().mapToDouble(figure).sorted().toArray();
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
