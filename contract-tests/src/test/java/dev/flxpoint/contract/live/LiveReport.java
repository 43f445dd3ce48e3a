package dev.flxpoint.contract.live;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.contract.live.Result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a check found, for people: places and types, but no value and no token. */
final class LiveReport {
  private static final String REFUSALS = "`" + LiveSettings.REFUSALS_PROPERTY + "`";

  private final String baseUrl;
  private final List<Result> results;
  private final Map<TokenType, List<Result>> byType = new EnumMap<>(TokenType.class);

  LiveReport(String baseUrl, List<Result> results) {
    this.baseUrl = baseUrl;
    this.results = results;
    results.forEach(
        each ->
            byType.computeIfAbsent(each.question().type(), type -> new ArrayList<>()).add(each));
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, markdown());
  }

  /**
   * Returns one line for each departure, one for each token, and one for what was empty with it.
   */
  List<String> console() {
    List<String> lines = new ArrayList<>();
    departures().forEach(each -> lines.add(each.toString()));
    byType.forEach(
        (type, of) -> {
          lines.add(type.label() + " token: " + summary(of));
          if (count(of, Outcome.EMPTY) > 0) {
            lines.add("  empty, so nothing of their rows was compared: " + empty(of));
          }
        });
    return lines;
  }

  List<String> markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# Live check of " + baseUrl);
    lines.add("");
    byType.forEach((type, of) -> lines.add("- " + type.label() + " token: " + summary(of)));
    lines.add("");
    lines.add("## Departures from the spec");
    lines.add("");
    addDepartures(lines);
    lines.add("");
    lines.add("## What was asked");
    lines.add("");
    lines.add("Not asked is what needs an id that no answer told, and what lies out of a token's");
    lines.add("scope once it was refused there as often as " + REFUSALS + " allows.");
    lines.add("");
    lines.add("| Operation | Account | Source | Channel |");
    lines.add("| --- | --- | --- | --- |");
    rows().forEach((operation, cells) -> lines.add(row(operation, cells)));
    return lines;
  }

  private void addDepartures(List<String> lines) {
    List<Departure> departures = departures();
    if (departures.isEmpty()) {
      lines.add("None.");
      return;
    }
    lines.add("| Operation | Token | What | Where | How |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (Departure each : departures) {
      lines.add(
          "| `%s` | %s | %s | %s | %s |"
              .formatted(
                  each.question().operation().id(),
                  each.question().type().label(),
                  each.kind().label(),
                  each.place().isEmpty() ? "" : "`" + each.place() + "`",
                  each.detail()));
    }
  }

  private List<Departure> departures() {
    return results.stream().flatMap(each -> each.departures().stream()).toList();
  }

  private Map<Operation, Map<TokenType, Result>> rows() {
    Map<Operation, Map<TokenType, Result>> rows = new TreeMap<>();
    results.forEach(
        each ->
            rows.computeIfAbsent(each.question().operation(), operation -> new TreeMap<>())
                .put(each.question().type(), each));
    return rows;
  }

  private static String row(Operation operation, Map<TokenType, Result> cells) {
    StringBuilder row = new StringBuilder("| `" + operation.id() + "` |");
    for (TokenType type : TokenType.values()) {
      Result cell = cells.get(type);
      row.append(' ').append(cell == null ? "" : cell.text()).append(" |");
    }
    return row.toString();
  }

  private static String summary(List<Result> results) {
    long departures = results.stream().mapToLong(each -> each.departures().size()).sum();
    return ("%d answers compared, %d empty lists, %d other answers, %d without an answer,"
            + " %d not asked; %d departures")
        .formatted(
            count(results, Outcome.COMPARED),
            count(results, Outcome.EMPTY),
            count(results, Outcome.ANSWERED),
            count(results, Outcome.NO_ANSWER),
            count(results, Outcome.NOT_ASKED),
            departures);
  }

  private static String empty(List<Result> results) {
    return results.stream()
        .filter(each -> each.outcome() == Outcome.EMPTY)
        .map(each -> each.question().operation().id())
        .collect(Collectors.joining(", "));
  }

  private static long count(List<Result> results, Outcome outcome) {
    return results.stream().filter(each -> each.outcome() == outcome).count();
  }
}
