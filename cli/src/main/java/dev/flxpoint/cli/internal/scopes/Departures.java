package dev.flxpoint.cli.internal.scopes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Where the spec departs from the API's matrix of tokens, and why: the tables of its page about
 * what sources disagree on.
 */
final class Departures {
  private static final String PAGE = "DISAGREEMENTS.md";
  private static final String HEADING = "## Tokens and the resource matrix";

  private final List<List<String>> rows;

  private Departures(List<List<String>> rows) {
    this.rows = rows;
  }

  /** One operation that departs from the row of its resource. */
  record Departure(String operation, String resource, String matrix, String spec, String reason) {}

  /** A resource that the matrix does not have. */
  record Unlisted(String resource, String spec, String reason) {}

  static Departures load() {
    try (InputStream in = Departures.class.getResourceAsStream(PAGE)) {
      if (in == null) {
        throw new IllegalStateException(PAGE + " is missing in the jar");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns those of a page in Markdown. */
  static Departures of(String page) {
    int start = page.indexOf(HEADING);
    if (start < 0) {
      throw new IllegalArgumentException("There is no '" + HEADING + "'");
    }
    return new Departures(
        page.substring(start)
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .map(Departures::cells)
            .toList());
  }

  List<Departure> operations() {
    return rows.stream()
        .filter(row -> row.size() == 5 && !row.get(0).equals("Operation"))
        .map(row -> new Departure(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
        .toList();
  }

  List<Unlisted> resources() {
    return rows.stream()
        .filter(row -> row.size() == 3 && !row.get(0).equals("Tag"))
        .map(row -> new Unlisted(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("\\|", -1))
        .map(cell -> cell.strip().replace("`", ""))
        .toList();
  }
}
