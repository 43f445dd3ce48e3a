package dev.flxpoint.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the spec with a table that restates the sources apart from it, so that a slip in either
 * is seen.
 */
final class OperationTableTest {
  private static final List<String> COLUMNS =
      List.of(
          "operationId",
          "tag",
          "method",
          "path",
          "tokens",
          "token evidence",
          "evidence",
          "deprecated",
          "paging",
          "batch",
          "query parameters",
          "statuses");

  /** The last column is compared by rules of its own. */
  private static final int STATUSES = COLUMNS.size() - 1;

  private static final Spec BUNDLED = Spec.bundled();

  static List<Operation> operations() {
    return BUNDLED.operations();
  }

  @Test
  void specAndTableNameTheSameOperations() {
    List<List<String>> table = table();
    assertThat(table.get(0)).isEqualTo(COLUMNS);
    List<String> said = operations().stream().map(OperationTableTest::row).toList();
    List<String> listed =
        table.stream().skip(1).map(row -> String.join("\t", row.subList(0, STATUSES))).toList();

    assertThat(differences(said, listed))
        .as("rows of spec/src/test/resources/operations.tsv that say otherwise than the spec")
        .isEmpty();
    assertThat(listed).doesNotHaveDuplicates();
  }

  /** Only what differs: three hundred rows that agree would hide it. */
  private static List<String> differences(List<String> spec, List<String> table) {
    List<String> differences = new ArrayList<>();
    table.stream()
        .filter(row -> !spec.contains(row))
        .map("table: "::concat)
        .forEach(differences::add);
    spec.stream()
        .filter(row -> !table.contains(row))
        .map("spec:  "::concat)
        .forEach(differences::add);
    return differences;
  }

  /** Of most pages the list of statuses is cut, so only what the table names is compared. */
  @ParameterizedTest
  @MethodSource("operations")
  void specHasTheStatusesOfTheTable(Operation operation) {
    List<String> seen =
        table().stream()
            .filter(row -> row.get(0).equals(operation.id()))
            .flatMap(row -> Arrays.stream(row.get(STATUSES).split(" ")))
            .filter(status -> !status.equals("-"))
            .toList();

    String where = operation.id() + ", statuses in operations.tsv";
    assertThat(operation.responses().keySet()).as(where).containsAll(seen);
    assertThat(successes(List.copyOf(operation.responses().keySet())))
        .as(where)
        .isEqualTo(successes(seen).isEmpty() ? List.of("200") : successes(seen));
  }

  private static List<String> successes(List<String> statuses) {
    return statuses.stream().filter(status -> status.startsWith("2")).sorted().toList();
  }

  private static List<List<String>> table() {
    try (InputStream in = OperationTableTest.class.getResourceAsStream("/operations.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String row(Operation operation) {
    String query =
        operation.parameterNames("query").stream().sorted().collect(Collectors.joining(" "));
    Node node = operation.node();
    return String.join(
        "\t",
        operation.id(),
        operation.tag(),
        operation.method(),
        operation.path(),
        String.join(" ", operation.tokens()),
        node.get("x-token-evidence").text(),
        node.get("x-evidence").text(),
        Operation.cell(node.get("deprecated").isTrue() ? "deprecated" : ""),
        Operation.cell(operation.paging()),
        Operation.cell(node.get("x-batch-max").text()),
        Operation.cell(query));
  }
}
