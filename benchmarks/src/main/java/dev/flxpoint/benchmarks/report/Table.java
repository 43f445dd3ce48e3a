package dev.flxpoint.benchmarks.report;

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
}
