package dev.flxpoint.spec;

import java.util.List;
import java.util.Set;

/** Names of schemas, which become classes. */
final class NameRules {
  static final List<LintRule> RULES =
      List.of(new LintRule("schema-name-free", NameRules::schemaNameFree));

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
}
