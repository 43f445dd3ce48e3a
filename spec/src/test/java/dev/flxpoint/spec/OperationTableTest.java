package dev.flxpoint.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares the spec with a table that restates the sources by hand, so that a slip in either is
 * seen.
 */
final class OperationTableTest {
  private static final String HEADER =
      "operationId\tmethod\tpath\ttokens\tpaging\tbatch\tquery parameters";

  @Test
  void specAndTableNameTheSameOperations() throws IOException {
    List<String> lines = table();

    assertThat(lines.get(0)).isEqualTo(HEADER);
    assertThat(Spec.bundled().operations())
        .extracting(OperationTableTest::row)
        .containsExactlyInAnyOrderElementsOf(lines.subList(1, lines.size()));
  }

  private static List<String> table() throws IOException {
    try (InputStream in = OperationTableTest.class.getResourceAsStream("/operations.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String row(Operation operation) {
    String tokens =
        operation.schemes().stream()
            .map(scheme -> scheme.replace("Token", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    String query =
        operation.parameterNames("query").stream().sorted().collect(Collectors.joining(" "));
    return String.join(
        "\t",
        operation.id(),
        operation.method(),
        operation.path(),
        tokens,
        orDash(operation.node().get("x-paging").text()),
        orDash(operation.node().get("x-batch-max").text()),
        orDash(query));
  }

  private static String orDash(String cell) {
    return cell.isEmpty() ? "-" : cell;
  }
}
