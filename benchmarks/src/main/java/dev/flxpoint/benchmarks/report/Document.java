package dev.flxpoint.benchmarks.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A Markdown file whose tables are made anew: each stands below a comment that names its benchmark,
 * such as {@code <!-- pacing --simulate -->}.
 */
public final class Document {
  private static final String START = "<!-- ";
  private static final String END = " -->";

  private final Path file;
  private final Function<String[], Table> benchmarks;

  /** Creates one whose benchmarks are run by the given function, with their words as a command. */
  public Document(Path file, Function<String[], Table> benchmarks) {
    this.file = file;
    this.benchmarks = benchmarks;
  }

  /**
   * Runs every benchmark that the file names, and rewrites the tables if all show what they must.
   *
   * @return what they do not show
   */
  public List<String> rewrite() throws IOException {
    List<String> written = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    boolean inOldTable = false;
    for (String line : Files.readAllLines(file)) {
      inOldTable &= line.startsWith("|");
      if (inOldTable) {
        continue;
      }
      written.add(line);
      if (line.startsWith(START) && line.endsWith(END)) {
        String command = line.substring(START.length(), line.length() - END.length());
        Table table = benchmarks.apply(command.split(" ", -1));
        written.addAll(markdown(table.text().lines().map(Document::cells).toList()));
        faults.addAll(table.faults());
        inOldTable = true;
      }
    }
    if (faults.isEmpty()) {
      Files.write(file, written);
    }
    return faults;
  }

  /**
   * Tables by profile and limiter have too many rows to be read; here each limiter, or rule, has
   * one.
   */
  static List<String> markdown(List<String[]> rows) {
    List<String[]> shown =
        switch (rows.get(0)[0]) {
          case "profile" -> byLimiter(rows);
          case "rule" -> RuleSummary.of(rows);
          default -> rows;
        };
    List<String> lines = new ArrayList<>();
    shown.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
    lines.add(1, "|" + " --- |".repeat(shown.get(0).length));
    return lines;
  }

  private static List<String[]> byLimiter(List<String[]> rows) {
    List<String> columns = List.of(rows.get(0));
    Map<String, Map<String, String>> byLimiter = new LinkedHashMap<>();
    Set<String> header = new LinkedHashSet<>();
    int callers = columns.indexOf("callers");
    boolean sizes = rows.stream().skip(1).map(row -> row[callers]).distinct().count() > 1;
    for (String[] row : rows.subList(1, rows.size())) {
      String column = sizes ? row[0] + ", " + row[callers] + " callers" : row[0];
      header.add(column);
      byLimiter
          .computeIfAbsent(row[1], limiter -> new LinkedHashMap<>())
          .put(
              column,
              refused(row, columns)
                  + " / "
                  + row[columns.indexOf("goodput")]
                  + fleet(row, columns));
    }
    List<String[]> shown = new ArrayList<>();
    shown.add(Stream.concat(Stream.of("limiter"), header.stream()).toArray(String[]::new));
    byLimiter.forEach(
        (limiter, cells) ->
            shown.add(
                Stream.concat(
                        Stream.of(limiter),
                        header.stream().map(column -> cells.getOrDefault(column, "-")))
                    .toArray(String[]::new)));
    return shown;
  }

  /** The count with its range where there are several runs, else the share. */
  private static String refused(String[] row, List<String> columns) {
    String count = row[columns.indexOf("status429")];
    String share = row[columns.indexOf("share")];
    if (count.contains("[") || count.equals("0")) {
      return count;
    }
    return new BigDecimal(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  /** Of a fleet, the fairness between its processes, and what Redis was sent for a call. */
  private static String fleet(String[] row, List<String> columns) {
    int commands = columns.indexOf("commands");
    if (commands < 0) {
      return "";
    }
    String jain = " / " + row[columns.indexOf("jain")];
    return row[commands].equals("-") ? jain : jain + " / " + row[commands];
  }

  private static String[] cells(String line) {
    return line.split("\t", -1);
  }
}
