package dev.flxpoint.codegen.plain;

import static dev.flxpoint.codegen.plain.Tree.list;
import static dev.flxpoint.codegen.plain.Tree.map;
import static dev.flxpoint.codegen.plain.Tree.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A document that transformations change in place. */
record Document(Map<String, Object> root) {
  private static final String SCHEMAS = "#/components/schemas/";

  Map<String, Object> components() {
    return map(root.get("components"));
  }

  /** The schemas by name. */
  Map<String, Object> schemas() {
    return map(components().get("schemas"));
  }

  Map<String, Object> schema(String name) {
    return map(schemas().get(name));
  }

  List<Map<String, Object>> operations() {
    List<Map<String, Object>> operations = new ArrayList<>();
    for (Object item : map(root.get("paths")).values()) {
      for (Object operation : map(item).values()) {
        if (map(operation).containsKey("responses")) {
          operations.add(map(operation));
        }
      }
    }
    return operations;
  }

  /** The names of the schemas that any answer may hold, at any depth. */
  Set<String> answerSchemas() {
    Set<String> names = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    operations().forEach(operation -> open.addAll(names(operation.get("responses"))));
    open.addAll(names(components().get("responses")));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (names.add(name)) {
        open.addAll(names(schema(name)));
      }
    }
    return names;
  }

  /** The names of the schemas that a part refers to by itself. */
  static Set<String> names(@Nullable Object part) {
    Set<String> names = new TreeSet<>();
    visit(part, node -> names.add(name(node)));
    names.remove("");
    return names;
  }

  /** The name of the schema that a node refers to; empty if it is no such reference. */
  static String name(Map<String, Object> node) {
    String ref = text(node.get("$ref"));
    return ref.startsWith(SCHEMAS) ? ref.substring(SCHEMAS.length()) : "";
  }

  static String reference(String name) {
    return SCHEMAS + name;
  }

  /** Shows every map of a part to a visitor, but none that an example holds. */
  static void visit(@Nullable Object part, Consumer<Map<String, Object>> visitor) {
    if (part instanceof Map<?, ?>) {
      visitor.accept(map(part));
      map(part)
          .forEach(
              (key, value) -> {
                if (!key.equals("example")) {
                  visit(value, visitor);
                }
              });
    }
    list(part).forEach(item -> visit(item, visitor));
  }
}
