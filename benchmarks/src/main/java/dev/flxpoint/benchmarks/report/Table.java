package dev.flxpoint.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a benchmark found.
 *
 * @param text lines of tab-separated cells, the first of them the names of the columns
 * @param faults what it does not show though it must, in sentences
 */
public record Table(String text, List<String> faults) {
  /** Returns a table that need not show anything. */
  public static Table of(String text) {
    return new Table(text, List.of());
  }

  /** Returns this table, which must show a figure that is not above the bound. */
  public Table atMost(String row, String column, double bound) {
    double figure = figure(row, column);
    return figure <= bound ? this : with(row + " has a " + column + " above " + bound, figure);
  }

  /** Returns this table, which must show a figure that is not below the bound. */
  public Table atLeast(String row, String column, double bound) {
    double figure = figure(row, column);
    return figure >= bound ? this : with(row + " has a " + column + " below " + bound, figure);
  }

  private Table with(String fault, double figure) {
    List<String> all = new ArrayList<>(faults);
    all.add(fault + ": " + figure);
    return new Table(text, List.copyOf(all));
  }

  private double figure(String row, String column) {
    List<List<String>> rows = text.lines().map(line -> List.of(line.split("\t", -1))).toList();
    int at = rows.get(0).indexOf(column);
    return rows.stream()
        .filter(cells -> cells.get(0).equals(row))
        .mapToDouble(cells -> Double.parseDouble(cells.get(at)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no row " + row));
  }
}
