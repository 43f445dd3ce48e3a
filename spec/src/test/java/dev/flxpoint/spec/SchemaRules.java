package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The subset of schemas that the generator reads. */
final class SchemaRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("refs-resolve", SchemaRules::refsResolve),
          new LintRule("no-inline-object", SchemaRules::noInlineObject),
          new LintRule("no-inline-enum", SchemaRules::noInlineEnum),
          new LintRule("integer-format", SchemaRules::integerFormat),
          new LintRule("known-format", SchemaRules::knownFormat),
          new LintRule("nullable-only-in-requests", SchemaRules::nullableOnlyInRequests),
          new LintRule("nullable-typed", SchemaRules::nullableTyped),
          new LintRule("plain-schemas", SchemaRules::plainSchemas),
          new LintRule("required-members-exist", SchemaRules::requiredMembersExist));

  private static final Set<String> INTEGER_FORMATS = Set.of("int32", "int64");
  private static final Set<String> STRING_FORMATS = Set.of("", "date", "date-time", "email");

  private static final String ONE_OBJECT =
      "name one object with the members of all, and require only what all require";

  /** Each with what to write instead. */
  private static final Map<String, String> FORBIDDEN =
      Map.of(
          "allOf", "list the members of all in one object",
          "oneOf", ONE_OBJECT,
          "anyOf", ONE_OBJECT,
          "not", "say in the description what is not allowed",
          "discriminator", ONE_OBJECT,
          "additionalProperties", "objects are open anyway; AnyJson of common.yaml is any JSON",
          "default", "tell it in the description");

  private SchemaRules() {}

  private static List<String> refsResolve(Spec spec) {
    List<String> findings = new ArrayList<>();
    addDeadRefs(spec, spec.root(), findings);
    return findings;
  }

  private static void addDeadRefs(Spec spec, Node node, List<String> findings) {
    if (!spec.follow(node).exists()) {
      findings.add(node.says("$ref leads nowhere: " + node.get("$ref").text()));
    }
    node.items().stream().filter(Node::exists).forEach(item -> addDeadRefs(spec, item, findings));
    node.members().entrySet().stream()
        .filter(member -> !member.getKey().equals("example") && member.getValue().exists())
        .forEach(member -> addDeadRefs(spec, member.getValue(), findings));
  }

  private static List<String> noInlineObject(Spec spec) {
    return spec.inlineSchemas().stream()
        .filter(schema -> schema.get("type").is("object") || schema.get("properties").exists())
        .map(schema -> schema.says("an object needs a name of its own"))
        .toList();
  }

  private static List<String> noInlineEnum(Spec spec) {
    return spec.inlineSchemas().stream()
        .filter(schema -> schema.get("enum").exists())
        .map(schema -> schema.says("an enum needs a name of its own"))
        .toList();
  }

  private static List<String> integerFormat(Spec spec) {
    return spec.allSchemas().stream()
        .filter(schema -> schema.get("type").is("integer"))
        .filter(schema -> !INTEGER_FORMATS.contains(schema.get("format").text()))
        .map(schema -> schema.says("an integer must be int32 or int64"))
        .toList();
  }

  private static List<String> knownFormat(Spec spec) {
    return spec.allSchemas().stream()
        .filter(
            schema -> {
              String format = schema.get("format").text();
              return switch (schema.get("type").text()) {
                case "integer" -> false;
                case "string" -> !STRING_FORMATS.contains(format);
                default -> !format.isEmpty();
              };
            })
        .map(schema -> schema.says("unknown format " + schema.get("format").text()))
        .toList();
  }

  // In an answer null and absent mean the same, so only a request needs to tell them apart.
  private static List<String> nullableOnlyInRequests(Spec spec) {
    Set<String> requests = spec.requestSchemas();
    List<Node> others = new ArrayList<>();
    for (Map.Entry<String, Node> schema : spec.namedSchemas().entrySet()) {
      if (!requests.contains(schema.getKey())) {
        others.add(schema.getValue());
        others.addAll(Spec.schemasUnder(schema.getValue()));
      }
    }
    for (Operation operation : spec.operations()) {
      others.addAll(Spec.schemasUnder(operation.node().get("parameters")));
      others.addAll(Spec.schemasUnder(operation.node().get("responses")));
    }
    return others.stream()
        .filter(schema -> schema.get("nullable").exists())
        .map(schema -> schema.says("no request reaches this, so it must not be nullable"))
        .toList();
  }

  // What has no type admits null anyway; validators stumble over the word.
  private static List<String> nullableTyped(Spec spec) {
    return spec.allSchemas().stream()
        .filter(schema -> schema.get("nullable").exists() && !schema.get("type").exists())
        .map(schema -> schema.says("nullable needs a type beside it"))
        .toList();
  }

  private static List<String> plainSchemas(Spec spec) {
    return spec.allSchemas().stream()
        .flatMap(
            schema ->
                FORBIDDEN.entrySet().stream()
                    .filter(keyword -> schema.get(keyword.getKey()).exists())
                    .map(
                        keyword ->
                            schema.says(
                                keyword.getKey() + " is not used here: " + keyword.getValue())))
        .toList();
  }

  private static List<String> requiredMembersExist(Spec spec) {
    return spec.allSchemas().stream()
        .flatMap(
            schema ->
                schema.get("required").texts().stream()
                    .filter(name -> !schema.get("properties").get(name).exists())
                    .map(name -> schema.says("requires " + name + ", which it does not have")))
        .toList();
  }
}
