package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A schema with its {@code allOf}, {@code oneOf} and {@code anyOf} put together. */
final class Shape {
  final Map<String, Node> properties = new LinkedHashMap<>();
  final Set<String> required = new HashSet<>();
  final Set<String> values = new TreeSet<>();
  final Map<String, String> limits = new LinkedHashMap<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final References references;
  private final List<Node> merged = new ArrayList<>();
  private String format = "";
  private boolean nullable;
  Node items = new Node(null);
  Node additional = new Node(null);

  Shape(Node schema, References references) {
    this.references = references;
    merge(schema);
    nullable |= types.remove("null");
  }

  boolean nullable() {
    // What has no type admits null whether or not it says so.
    return nullable || type().equals("any");
  }

  /**
   * Returns the type with its format, or that it is a list of values; of an array also the items'.
   */
  String type() {
    return type(3);
  }

  private String type(int depth) {
    String type = types.isEmpty() ? implied() : String.join(" or ", new TreeSet<>(types));
    if (type.equals("array")) {
      String item = depth == 0 ? "any" : new Shape(items, references).type(depth - 1);
      return "array of " + item;
    }
    if (!values.isEmpty()) {
      return type.equals("string") ? "enum" : type + " enum";
    }
    return format.isEmpty() ? type : type + "(" + format + ")";
  }

  private String implied() {
    if (!properties.isEmpty() || additional.exists()) {
      return "object";
    }
    return items.exists() ? "array" : values.isEmpty() ? "any" : "string";
  }

  private void merge(Node reference) {
    Node schema = references.follow(reference);
    if (merged.stream().anyMatch(known -> known.value() == schema.value())) {
      return;
    }
    merged.add(schema);
    if (schema.get("type").value() instanceof List<?>) {
      schema.get("type").items().forEach(type -> types.add(type.text()));
    } else if (schema.get("type").exists()) {
      types.add(schema.get("type").text());
    }
    nullable |= schema.get("nullable").isTrue();
    format = schema.get("format").exists() ? schema.get("format").text() : format;
    limits.putAll(Limits.of(schema));
    properties.putAll(schema.get("properties").members());
    schema.get("required").items().forEach(name -> required.add(name.text()));
    schema.get("enum").items().stream().filter(Node::exists).forEach(v -> values.add(v.text()));
    if (schema.get("const").exists()) {
      values.add(schema.get("const").text());
    }
    items = schema.get("items").exists() ? schema.get("items") : items;
    Node rest = schema.get("additionalProperties");
    additional = rest.members().isEmpty() ? additional : rest;
    schema.get("allOf").items().forEach(this::merge);
    choose(schema.get("oneOf").items());
    choose(schema.get("anyOf").items());
  }

  private void choose(List<Node> branches) {
    Set<String> before = new HashSet<>(required);
    branches.forEach(this::merge);
    // Only what every branch requires is required; one branch beside null is no choice.
    if (branches.stream().filter(branch -> !isNull(branch)).count() > 1) {
      required.retainAll(before);
    }
  }

  private static boolean isNull(Node schema) {
    return schema.get("type").text().equals("null");
  }
}
