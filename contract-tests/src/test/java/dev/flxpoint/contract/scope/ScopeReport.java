package dev.flxpoint.contract.scope;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every side answered, for people: a row for each operation, a cell for each token type. */
final class ScopeReport {
  private final Map<Operation, Map<TokenType, String>> cells = new LinkedHashMap<>();
  private int agreed;
  private int asked;

  void add(ScopeCase about, boolean bySpec, Map<String, Boolean> answers) {
    asked++;
    boolean agree = answers.values().stream().allMatch(answer -> answer == bySpec);
    if (agree) {
      agreed++;
    }
    String cell = bySpec ? "yes" : "no";
    cells
        .computeIfAbsent(about.operation(), operation -> new TreeMap<>())
        .put(about.type(), agree ? cell : "**" + cell + ", but " + new TreeMap<>(answers) + "**");
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# Who may call what");
    lines.add("");
    lines.add(
        "%d operations, %d questions: in %d the spec, the catalogue, the typed interfaces, the runtime"
                .formatted(cells.size(), asked, agreed)
            + " and the sandbox agree, in %d they do not.".formatted(asked - agreed));
    lines.add("");
    lines.add("| Operation | Account | Source | Channel |");
    lines.add("| --- | --- | --- | --- |");
    cells.forEach(
        (operation, row) ->
            lines.add("| `" + operation.id() + "` | " + String.join(" | ", row.values()) + " |"));
    return lines;
  }
}
