package dev.flxpoint.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The table of rules with a row for each: means over the networks, medians of what it took. */
final class RuleSummary {
  private static final String SATURATED = "saturated";
  private static final String OURS = "learned";

  private final List<String> columns;
  private final List<String[]> rows;

  private RuleSummary(List<String[]> rows) {
    this.columns = List.of(rows.get(0));
    this.rows = rows.subList(1, rows.size());
  }

  /** Returns the header and a row for each rule. */
  static List<String[]> of(List<String[]> rows) {
    return new RuleSummary(rows).summary();
  }

  private List<String[]> summary() {
    Set<String> limiters = new LinkedHashSet<>();
    rows.forEach(row -> limiters.add(cell(row, "limiter")));
    List<String[]> summary = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("rule"));
    header.addAll(limiters);
    header.addAll(List.of("oracle", "failed", "adapt_requests", "light", "bursts"));
    summary.add(header.toArray(String[]::new));
    Set<String> rules = new LinkedHashSet<>();
    rows.forEach(row -> rules.add(cell(row, "rule")));
    for (String rule : rules) {
      List<String> row = new ArrayList<>(List.of(rule));
      limiters.forEach(limiter -> row.add(rates(rule, limiter, SATURATED)));
      row.add(format("%.3f", mean(of(rule, OURS, SATURATED), "oracle")));
      row.add(failed(rule));
      row.add(adapted(rule));
      row.add(rates(rule, OURS, "light"));
      row.add(rates(rule, OURS, "bursts"));
      summary.add(row.toArray(String[]::new));
    }
    return summary;
  }

  private String rates(String rule, String limiter, String load) {
    List<String[]> of = of(rule, limiter, load);
    OptionalDouble goodput = mean(of, "goodput");
    if (goodput.isEmpty()) {
      return "-";
    }
    return percent(mean(of, "share_steady").orElseThrow()) + " / " + format("%.3f", goodput);
  }

  private String failed(String rule) {
    List<String[]> of = of(rule, OURS, SATURATED);
    double failed = sum(of, "failed");
    return percent(failed / (sum(of, "sent") - sum(of, "status429") + failed));
  }

  private String adapted(String rule) {
    double[] sorted =
        of(rule, OURS, SATURATED).stream()
            .map(row -> cell(row, "adapt_requests"))
            .mapToDouble(cell -> cell.equals("-") ? Double.MAX_VALUE : Double.parseDouble(cell))
            .sorted()
            .toArray();
    double median = sorted[sorted.length / 2];
    return median == Double.MAX_VALUE ? "-" : format("%.0f", OptionalDouble.of(median));
  }

  private List<String[]> of(String rule, String limiter, String load) {
    return rows.stream()
        .filter(row -> cell(row, "rule").equals(rule))
        .filter(row -> cell(row, "limiter").equals(limiter))
        .filter(row -> cell(row, "load").equals(load))
        .toList();
  }

  private OptionalDouble mean(List<String[]> of, String column) {
    return figures(of, column).average();
  }

  private double sum(List<String[]> of, String column) {
    return figures(of, column).sum();
  }

  private DoubleStream figures(List<String[]> of, String column) {
    Stream<String> cells = of.stream().map(row -> cell(row, column));
    return cells.filter(cell -> !cell.equals("-")).mapToDouble(Double::parseDouble);
  }

  private String cell(String[] row, String column) {
    return row[columns.indexOf(column)];
  }

  private static String percent(double share) {
    return share == 0 ? "0" : format("%.2f %%", OptionalDouble.of(100 * share));
  }

  private static String format(String format, OptionalDouble figure) {
    return figure.isEmpty() ? "-" : String.format(Locale.ROOT, format, figure.getAsDouble());
  }
}
