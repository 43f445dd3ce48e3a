package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.List;

/** Examples: tests and the sandbox use them, so they must be valid. */
final class ExampleRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("example-present", ExampleRules::present),
          new LintRule("example-valid", ExampleRules::valid),
          new LintRule("response-example", ExampleRules::ofResponses));

  private ExampleRules() {}

  private static List<String> present(Spec spec) {
    return spec.namedSchemas().values().stream()
        .filter(schema -> schema.get("type").is("object"))
        .filter(schema -> !schema.get("example").exists())
        .map(schema -> schema.says("has no example"))
        .toList();
  }

  private static List<String> valid(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Node schema : spec.allSchemas()) {
      if (schema.get("example").exists()) {
        findings.addAll(new ExampleCheck(spec).findings(schema, schema.get("example")));
      }
    }
    return findings;
  }

  private static List<String> ofResponses(Spec spec) {
    List<String> findings = new ArrayList<>();
    Node responses = spec.root().get("components").get("responses");
    for (Node response : responses.members().values()) {
      for (Node media : response.get("content").members().values()) {
        Node example = media.get("example");
        findings.addAll(
            example.exists()
                ? new ExampleCheck(spec).findings(media.get("schema"), example)
                : List.of(media.says("has no example")));
      }
    }
    return findings;
  }
}
