package dev.flxpoint.spec;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names of schemas, which become classes. */
final class NameRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("schema-name-free", NameRules::schemaNameFree),
          new LintRule("request-named-by-verb", NameRules::requestNamedByVerb),
          new LintRule("java-name-fits", NameRules::javaNameFits));

  private static final String CLASS_NAME = "[A-Z][a-zA-Z0-9]*";

  /** Types that generated code uses by their simple names. */
  private static final Set<String> TAKEN =
      Set.of(
          "Adapter",
          "ApiCall",
          "BigDecimal",
          "Boolean",
          "Builder",
          "Collections",
          "Consumer",
          "Deprecated",
          "IOException",
          "IllegalStateException",
          "Instant",
          "Integer",
          "Iterable",
          "Json",
          "JsonAdapter",
          "JsonReader",
          "JsonWriter",
          "LinkedHashMap",
          "List",
          "LocalDate",
          "Long",
          "Map",
          "Moshi",
          "NullMarked",
          "Nullable",
          "Object",
          "Objects",
          "Operation",
          "Override",
          "String",
          "StringJoiner",
          "TokenType",
          "Void");

  private NameRules() {}

  private static List<String> schemaNameFree(Spec spec) {
    return spec.namedSchemas().entrySet().stream()
        .filter(schema -> !schema.getKey().matches(CLASS_NAME) || TAKEN.contains(schema.getKey()))
        .map(schema -> schema.getValue().says("is no free name for a class"))
        .toList();
  }

  /** What an operation answers too is a thing, and has the name of the thing. */
  private static List<String> requestNamedByVerb(Spec spec) {
    Set<String> answered = new HashSet<>();
    Map<String, Set<String>> verbs = new TreeMap<>();
    for (Operation operation : spec.operations()) {
      answered.addAll(spec.schemasOf(operation.node().get("responses")));
      verbs
          .computeIfAbsent(spec.schemaNameOf(operation.bodySchema()), name -> new TreeSet<>())
          .add(operation.id().replaceFirst("[A-Z].*", ""));
    }
    return verbs.entrySet().stream()
        .filter(body -> !body.getKey().isEmpty() && !answered.contains(body.getKey()))
        .filter(body -> body.getValue().stream().noneMatch(verb -> beginsWith(body.getKey(), verb)))
        .map(body -> body.getKey() + ": must begin with one of " + body.getValue())
        .toList();
  }

  private static boolean beginsWith(String name, String verb) {
    return name.regionMatches(true, 0, verb, 0, verb.length());
  }

  private static List<String> javaNameFits(Spec spec) {
    Map<Node, String> wireNames = new LinkedHashMap<>();
    for (Node schema : spec.allSchemas()) {
      schema.get("properties").members().forEach((name, member) -> wireNames.put(member, name));
    }
    for (Operation operation : spec.operations()) {
      for (Node parameter : operation.parameters()) {
        wireNames.put(parameter, parameter.get("name").text());
      }
    }
    return wireNames.entrySet().stream()
        .filter(wire -> wire.getKey().get("x-java-name").exists())
        .filter(wire -> !fits(wire.getValue(), wire.getKey()))
        .map(
            wire ->
                wire.getKey()
                    .says("x-java-name must be in camelCase, and another than on the wire"))
        .toList();
  }

  private static boolean fits(String wire, Node place) {
    String java = place.get("x-java-name").text();
    return java.matches("[a-z][a-zA-Z0-9]*") && !java.equals(wire);
  }
}
