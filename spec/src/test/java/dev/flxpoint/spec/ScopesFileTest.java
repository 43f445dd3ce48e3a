package dev.flxpoint.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the text in which a reviewer sees what a change of the spec does to its operations. */
final class ScopesFileTest {
  private static final Path FILE = Path.of("scopes.txt");
  private static final String UPDATE = "mvn -B -q -pl spec -am verify -Dreview.update=true";

  private static final String HEADER =
      "tag\toperationId\tmethod\tpath\ttokens\tpaging\tbatch\tretry\tevidence\tdeprecated\n";

  @Test
  void committedFileIsWhatTheSpecGives() throws IOException {
    String current =
        Spec.bundled().operations().stream()
            .sorted(
                Comparator.comparing(Operation::tag)
                    .thenComparing(Operation::path)
                    .thenComparing(Operation::method))
            .map(ScopesFileTest::line)
            .collect(Collectors.joining("", HEADER, ""));
    if (Boolean.getBoolean("review.update")) {
      Files.writeString(FILE, current);
    }

    assertThat(FILE)
        .as("spec/scopes.txt is stale. Read the difference, then rewrite it by: %s", UPDATE)
        .usingCharset(UTF_8)
        .hasContent(current);
  }

  private static String line(Operation operation) {
    return String.join(
            "\t",
            operation.tag(),
            operation.id(),
            operation.method(),
            operation.path(),
            String.join(" ", operation.tokens()),
            Operation.cell(operation.paging()),
            Operation.cell(operation.node().get("x-batch-max").text()),
            operation.node().get("x-retry").text(),
            operation.node().get("x-evidence").text(),
            Operation.cell(operation.node().get("deprecated").isTrue() ? "deprecated" : ""))
        + "\n";
  }
}
