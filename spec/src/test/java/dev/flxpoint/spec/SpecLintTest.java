package dev.flxpoint.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SpecLintTest {
  private static final Spec BUNDLED = Spec.bundled();

  static List<LintRule> rules() {
    return LintRules.ALL;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void bundledSpecHasNoFinding(LintRule rule) {
    SourceFiles files = new SourceFiles(Path.of(""));
    assertThat(rule.findings(BUNDLED).stream().map(files::located)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void brokenFixtureHasFindingsOfItsRuleOnly(LintRule rule) {
    Spec fixture = Spec.read("/broken/" + rule.name() + ".yaml");

    assertThat(LintRules.ALL)
        .filteredOn(any -> !any.findings(fixture).isEmpty())
        .containsExactly(rule);
  }

  @Test
  void everyRuleHasAFixtureAndNoFixtureIsLeftOver() throws IOException, URISyntaxException {
    Path folder = Path.of(SpecLintTest.class.getResource("/broken").toURI());

    try (Stream<Path> fixtures = Files.list(folder)) {
      assertThat(fixtures.map(fixture -> fixture.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              LintRules.ALL.stream().map(rule -> rule.name() + ".yaml").toList());
    }
  }
}
