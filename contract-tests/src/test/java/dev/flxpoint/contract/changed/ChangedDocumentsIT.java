package dev.flxpoint.contract.changed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The clients of changed documents call a sandbox that serves the changed document.
 *
 * <p>{@code ChangedDocumentsTest} of codegen makes them, of documents that a seed changes, and
 * leaves here those that are not refused.
 */
final class ChangedDocumentsIT {
  private static final Path CARRIED = Path.of("../codegen/target/changed-documents");
  private static final String PARAMETER = "        # parameter\n";
  private static final String MEMBER = "        # member\n";

  @TempDir private Path served;

  static List<Path> documents() throws IOException {
    assertThat(CARRIED)
        .as("what ChangedDocumentsTest of codegen leaves: run mvn verify with its tests")
        .isDirectory();
    try (Stream<Path> folders = Files.list(CARRIED)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void changedClient_callsWhatIsNew(Path document) throws Exception {
    assertThat(problems(document, text(document))).isEmpty();
  }

  @Tag("slow")
  @Test
  void documents_areSingleChangesAndSomeTogether() throws IOException {
    assertThat(documents())
        .extracting(folder -> folder.getFileName().toString())
        .anyMatch(name -> name.startsWith("alone-"))
        .anyMatch(name -> name.startsWith("together-"));
  }

  @Test
  void parameterThatTheClientDoesNotSend_isFound() throws Exception {
    Path document = documents().get(0);
    String parameter = "        - {name: must, in: query, schema: {type: string}}\n";

    assertThat(problems(document, text(document).replace(PARAMETER, parameter + PARAMETER)))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).contains("query must is required"));
  }

  @Test
  void memberThatTheClientDoesNotSend_isFound() throws Exception {
    Path document = documents().get(0);
    String member = "        novelty: {type: string}\n";

    assertThat(problems(document, text(document).replace(MEMBER, member + MEMBER)))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).contains("body.novelty is required"));
  }

  @Test
  void memberThatTheClientDoesNotRead_isFound() throws Exception {
    Path document = documents().get(0);
    String answered = "description: Done.\n          content:\n            application/json: ";
    String other =
        "{schema: {required: [novelty], type: object,"
            + " properties: {novelty: {type: string, example: it}}}} # ";

    assertThat(problems(document, text(document).replace(answered, answered + other)))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).endsWith("does not know {novelty=it}"));
  }

  private List<String> problems(Path document, String servedText)
      throws IOException, ReflectiveOperationException {
    ServedDocument.write(servedText, served);
    return ChangedClient.problems(document.resolve("classes"), served);
  }

  private static String text(Path document) throws IOException {
    return Files.readString(document.resolve("document.yaml"));
  }
}
