package dev.flxpoint.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlainLintTest {
  private static final Spec PLAIN = Spec.read("/META-INF/flxpoint/openapi-plain.yaml");
  private static final List<String> SHARED = List.of("refs-resolve", "example-valid");

  static List<LintRule> rules() {
    List<LintRule> rules = new ArrayList<>(PlainRules.RULES);
    LintRules.ALL.stream().filter(rule -> SHARED.contains(rule.name())).forEach(rules::add);
    return rules;
  }

  static List<LintRule> plainRules() {
    return PlainRules.RULES;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void plainDocument_hasNoFinding(LintRule rule) {
    assertThat(rule.findings(PLAIN)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("plainRules")
  void brokenFixture_hasFindingsOfItsRuleOnly(LintRule rule) {
    Spec fixture = Spec.read("/broken-plain/" + rule.name() + ".yaml");

    assertThat(rules()).filteredOn(any -> !any.findings(fixture).isEmpty()).containsExactly(rule);
  }

  @Test
  void operations_areThoseOfTheStrictDocumentWithTheSameTokens() {
    assertThat(PLAIN.operations())
        .extracting(Operation::id, operation -> operation.node().get("x-token-types").texts())
        .containsExactlyElementsOf(
            Spec.bundled().operations().stream()
                .map(strict -> tuple(strict.id(), strict.tokens()))
                .toList());
  }

  @Test
  void evidenceAndAllElseThatExtensionsSay_standWhereTheStrictDocumentHasThem() {
    List<String> strict = extensions(Spec.bundled().root());

    assertThat(extensions(PLAIN.root())).containsAll(strict);
    assertThat(strict)
        .anyMatch(line -> line.matches(".*\\.responses\\.200\\.x-evidence=inferred"))
        .anyMatch(line -> line.matches(".*\\.errors\\.x-texts=true"));
  }

  private static List<String> extensions(Node node) {
    List<String> lines = new ArrayList<>();
    node.items().forEach(item -> lines.addAll(extensions(item)));
    node.members()
        .forEach(
            (name, member) -> {
              if (name.startsWith("x-")) {
                lines.add(member.where() + "=" + member.text());
              } else {
                lines.addAll(extensions(member));
              }
            });
    return lines;
  }

  @Test
  void enums_tellTheValuesOfTheStrictDocument() {
    assertThat(valuesOf(PLAIN, "x-extensible-enum"))
        .isNotEmpty()
        .isEqualTo(valuesOf(Spec.bundled(), "enum"));
  }

  private static Map<String, List<String>> valuesOf(Spec spec, String list) {
    Map<String, List<String>> values = new TreeMap<>();
    spec.namedSchemas()
        .forEach(
            (name, schema) -> {
              if (schema.get(list).exists()) {
                values.put(name, schema.get(list).texts());
              }
            });
    return values;
  }
}
