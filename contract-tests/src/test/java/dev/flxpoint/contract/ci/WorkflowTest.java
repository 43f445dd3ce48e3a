package dev.flxpoint.contract.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class WorkflowTest {
  private static final Path ROOT = Path.of("..");
  private static final Path WORKFLOWS = ROOT.resolve(".github/workflows");
  private static final Path EXAMPLE = ROOT.resolve("examples").resolve("provider-contract");

  private static final String PINNED = "a/b@0123456789012345678901234567890123456789";

  @Test
  void whatOurOwnCalls_isThere() throws IOException {
    String yaml = Files.readString(WORKFLOWS.resolve("ci.yml"));
    assertThat(yaml).contains(".ci/run", "mvn -B -pl contract-tests -am verify -Plive");
  }

  @ParameterizedTest
  @MethodSource
  void ours_haveNoProblem(Path workflow) throws IOException {
    assertThat(new Workflow(Files.readString(workflow), ROOT).problems()).isEmpty();
  }

  static List<Path> ours_haveNoProblem() throws IOException {
    try (Stream<Path> files = Files.list(WORKFLOWS)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatThatOfAConsumerCalls_isThere() throws IOException {
    String yaml = Files.readString(EXAMPLE.resolve("workflow.yml"));
    assertThat(yaml).contains("mvn -B verify", "pact:publish", "pact:can-i-deploy");
    assertThat(new Workflow(yaml, EXAMPLE).problems()).isEmpty();
  }

  @Test
  void exampleTakesTheVersionOfThisBuild() throws IOException {
    String ours = Files.readString(Path.of("pom.xml"));
    String version = ours.replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
    assertThat(Files.readString(EXAMPLE.resolve("pom.xml")))
        .contains("<flxpoint.version>" + version + "</flxpoint.version>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uses: a/b@main | a/b@main is not pinned by a whole commit",
        "uses: a/b@v4 | a/b@v4 is not pinned by a whole commit",
        "uses: a/b@0123456 # v1.2.3 | a/b@0123456 is not pinned by a whole commit",
        "uses: a/b | a/b is not pinned by a whole commit",
        "uses: " + PINNED + " | " + PINNED + " does not tell its version, like # v1.2.3",
        "uses: " + PINNED + " # v1 | " + PINNED + " does not tell its version, like # v1.2.3",
        "{uses: actions/checkout@0123456789012345678901234567890123456789} # v1.2.3 | a checkout"
            + " leaves its token to all that follows: persist-credentials: false",
        "run: mvn -B ${{ github.ref_name }} | a value becomes part of a command, which env would"
            + " prevent: mvn -B ${{ github.ref_name }}",
        "run: .ci/runs | .ci/runs is no executable file of this repository",
        "run: README.md | README.md is no executable file of this repository",
        "run: mvn -B -pl spec,contracts verify | contracts is no module",
        "run: mvn -B verify -Palive | alive is no profile",
        "name: x | a step neither uses nor runs anything: {name=x}",
        "{uses: "
            + PINNED
            + ", with: {path: contracts/target/x.md}} # v1.2.3 | contracts/target/x.md is in no target directory of a module",
        "{uses: "
            + PINNED
            + ", with: {path: README.md}} # v1.2.3 | README.md is in no target directory of a module",
      })
  void whatIsNotThere_isFound(String step, String problem) throws IOException {
    assertThat(new Workflow(workflow(step), ROOT).problems()).containsExactly(problem);
  }

  @Test
  void goalOfAPluginThatThePomLacks_isFound() throws IOException {
    assertThat(new Workflow(workflow("run: mvn pact:publish"), ROOT.resolve("spec")).problems())
        .containsExactly("pact:publish is no goal of a plugin of the POM");
  }

  @Test
  void whatMayWriteEverywhereOrGoOnForHours_isFound() throws IOException {
    String yaml = workflow("run: .ci/run");

    assertThat(new Workflow(yaml.replace("permissions: {contents: read}", ""), ROOT).problems())
        .containsExactly(
            "all jobs may do more than contents: read; let the one that must ask for it");
    assertThat(new Workflow(yaml.replace("contents: read", "contents: write"), ROOT).problems())
        .hasSize(1);
    assertThat(new Workflow(yaml.replace("timeout-minutes: 5", "if: true"), ROOT).problems())
        .containsExactly("job a has no timeout-minutes");
  }

  private static String workflow(String step) {
    return """
        permissions: {contents: read}
        jobs:
          a:
            timeout-minutes: 5
            steps:
              - %s
        """
        .formatted(step);
  }
}
