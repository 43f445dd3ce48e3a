package dev.flxpoint.benchmarks.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** A table of a Markdown page, as a benchmark has made it below the comment with its name. */
final class PageTable {
  private final String command;
  private final List<String> columns;
  private final List<List<String>> rows;

  private PageTable(String command, List<List<String>> lines) {
    this.command = command;
    this.columns = lines.get(0);
    this.rows = lines.subList(2, lines.size());
  }

  /** Reads the table of a benchmark. */
  static PageTable read(Path page, String command) throws IOException {
    List<List<String>> lines =
        Files.readAllLines(page).stream()
            .dropWhile(line -> !line.equals("<!-- " + command + " -->"))
            .skip(1)
            .takeWhile(line -> line.startsWith("|"))
            .map(PageTable::cells)
            .toList();
    if (lines.size() < 3) {
      throw new IllegalArgumentException(
          "%s has no table below <!-- %s -->: make it first, by document".formatted(page, command));
    }
    return new PageTable(command, lines);
  }

  /** Returns what stands first in each row. */
  List<String> names() {
    return rows.stream().map(row -> row.get(0)).toList();
  }

  /**
   * Returns one of the figures of a cell such as {@code 25.9 % / 0.741}; none where it has fewer,
   * or a dash.
   */
  OptionalDouble figure(String name, String column, int index) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException(
          "The table of %s has no column %s, but %s".formatted(command, column, columns));
    }
    String[] figures = row(name).get(at).split(" / ", -1);
    if (index >= figures.length || figures[index].equals("-")) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(figures[index].replace(" %", "")));
  }

  private List<String> row(String name) {
    return rows.stream()
        .filter(row -> row.get(0).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The table of %s has no row %s".formatted(command, name)));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }
}
