package dev.flxpoint.contract.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkflowTest {
  private static final Path ROOT = Path.of("..");
  private static final Path EXAMPLE = ROOT.resolve("examples").resolve("provider-contract");

  @Test
  void whatOurOwnCalls_isThere() throws IOException {
    String yaml = Files.readString(ROOT.resolve(".github/workflows/ci.yml"));
    assertThat(yaml).contains(".ci/run", "mvn -B -pl contract-tests -am verify -Plive");
    assertThat(new Workflow(yaml, ROOT).problems()).isEmpty();
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
        "uses: actions/checkout@main | actions/checkout@main is not pinned by its major version",
        "run: .ci/runs | .ci/runs is no executable file of this repository",
        "run: README.md | README.md is no executable file of this repository",
        "run: mvn -B -pl contracts verify | contracts is no module",
        "run: mvn -B verify -Palive | alive is no profile",
        "name: x | a step neither uses nor runs anything: {name=x}",
        "{uses: a/b@v4, with: {path: contracts/target/x.md}}"
            + " | contracts/target/x.md is in no target directory of a module",
        "{uses: a/b@v4, with: {path: README.md}}"
            + " | README.md is in no target directory of a module",
      })
  void whatIsNotThere_isFound(String step, String problem) throws IOException {
    assertThat(new Workflow(workflow(step), ROOT).problems()).containsExactly(problem);
  }

  @Test
  void goalOfAPluginThatThePomLacks_isFound() throws IOException {
    assertThat(new Workflow(workflow("run: mvn pact:publish"), ROOT.resolve("spec")).problems())
        .containsExactly("pact:publish is no goal of a plugin of the POM");
  }

  private static String workflow(String step) {
    return "jobs:\n  a:\n    steps:\n      - " + step + "\n";
  }
}
