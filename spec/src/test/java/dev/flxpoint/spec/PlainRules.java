package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the plain document promises to stock tools. */
final class PlainRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("one-token-scheme", PlainRules::oneTokenScheme),
          new LintRule("open-enum", PlainRules::openEnum),
          new LintRule("nullable-answer", PlainRules::nullableAnswer),
          new LintRule("no-cycle", PlainRules::noCycle),
          new LintRule("number-format", PlainRules::numberFormat));

  private PlainRules() {}

  private static List<String> oneTokenScheme(Spec spec) {
    Set<String> all = spec.root().get("components").get("securitySchemes").members().keySet();
    return spec.operations().stream()
        .filter(
            operation ->
                all.size() != 1
                    || !operation.schemes().equals(all)
                    || operation.node().get("x-token-types").items().isEmpty())
        .map(operation -> operation.says("needs the one scheme, and x-token-types"))
        .toList();
  }

  private static List<String> openEnum(Spec spec) {
    // The one enum that says no more than null is how a reference admits it.
    return spec.allSchemas().stream()
        .filter(schema -> schema.get("enum").items().stream().anyMatch(Node::exists))
        .map(schema -> schema.says("a closed enum refuses the values to come"))
        .toList();
  }

  private static List<String> nullableAnswer(Spec spec) {
    List<Node> answers = new ArrayList<>();
    answers.add(spec.root().get("components").get("responses"));
    spec.operations().forEach(operation -> answers.add(operation.node().get("responses")));
    Map<String, Node> schemas = spec.namedSchemas();
    return answers.stream()
        .flatMap(answer -> spec.schemasOf(answer).stream())
        .distinct()
        .flatMap(name -> membersWithoutNull(spec, schemas.get(name)).stream())
        .map(member -> member.says("is optional in an answer, so it must admit null"))
        .toList();
  }

  private static List<Node> membersWithoutNull(Spec spec, Node schema) {
    List<String> required = schema.get("required").texts();
    return schema.get("properties").members().entrySet().stream()
        .filter(member -> !required.contains(member.getKey()))
        .map(Map.Entry::getValue)
        .filter(member -> !admitsNull(spec, member))
        .toList();
  }

  private static boolean admitsNull(Spec spec, Node reference) {
    Node schema = spec.follow(reference);
    List<Node> choices = schema.get("anyOf").items();
    return choices.isEmpty()
        ? schema.get("nullable").isTrue() || !schema.get("type").exists()
        : choices.stream().anyMatch(choice -> admitsNull(spec, choice));
  }

  private static List<String> noCycle(Spec spec) {
    return spec.namedSchemas().entrySet().stream()
        .filter(schema -> spec.schemasOf(schema.getValue()).contains(schema.getKey()))
        .map(schema -> schema.getValue().says("comes back to itself"))
        .toList();
  }

  private static List<String> numberFormat(Spec spec) {
    return spec.allSchemas().stream()
        .filter(schema -> schema.get("type").is("number") && !schema.get("format").exists())
        .map(schema -> schema.says("a number must say how wide it is"))
        .toList();
  }
}
