package dev.flxpoint.cli.internal.scopes;

import java.util.List;
import java.util.regex.Pattern;

/** Reads back what a list of operations shows. */
final class Listed {
  private static final Pattern ROW = Pattern.compile("  \\w+ .* [A-Z]+ +/.*");

  private Listed() {}

  /** Returns the rows of operations, each as its cells. */
  static List<List<String>> rows(String text) {
    return text.lines()
        .filter(line -> ROW.matcher(line).matches())
        .map(line -> List.of(line.strip().split(" {2,}", -1)))
        .toList();
  }

  static List<String> ids(String text) {
    return rows(text).stream().map(cells -> cells.get(0)).toList();
  }
}
