package dev.flxpoint.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A bundled document, seen the way the rules ask about it. */
final class Spec {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  private final Node root;

  private Spec(Node root) {
    this.root = root;
  }

  static Spec bundled() {
    return read("/META-INF/flxpoint/openapi.yaml");
  }

  static Spec read(String resource) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream in = Spec.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("No resource " + resource);
      }
      return new Spec(new Node("document", new Yaml(new SafeConstructor(options)).load(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Node root() {
    return root;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    root.get("paths")
        .members()
        .forEach(
            (path, item) -> {
              for (String method : METHODS) {
                if (item.get(method).exists()) {
                  String verb = method.toUpperCase(Locale.ROOT);
                  Node node = item.get(method).named(verb + " " + path);
                  operations.add(new Operation(verb, path, node));
                }
              }
            });
    return operations;
  }

  Map<String, Node> namedSchemas() {
    Map<String, Node> schemas = new LinkedHashMap<>();
    Node all = root.get("components").get("schemas");
    all.members().forEach((name, node) -> schemas.put(name, node.named(name)));
    return schemas;
  }

  /** The schemas without a name: of members, items, parameters, bodies and headers. */
  List<Node> inlineSchemas() {
    List<Node> schemas = new ArrayList<>();
    namedSchemas().values().forEach(schema -> schemas.addAll(schemasUnder(schema)));
    operations().forEach(operation -> schemas.addAll(schemasUnder(operation.node())));
    for (String part : List.of("headers", "responses")) {
      schemas.addAll(schemasUnder(root.get("components").get(part).named(part)));
    }
    return schemas;
  }

  List<Node> allSchemas() {
    List<Node> schemas = new ArrayList<>(namedSchemas().values());
    schemas.addAll(inlineSchemas());
    return schemas;
  }

  static List<Node> schemasUnder(Node node) {
    List<Node> schemas = new ArrayList<>();
    collectSchemas(node, schemas);
    return schemas;
  }

  private static void collectSchemas(Node node, List<Node> schemas) {
    node.items().forEach(item -> collectSchemas(item, schemas));
    node.members()
        .forEach(
            (key, member) -> {
              switch (key) {
                case "example" -> {}
                case "schema", "items" -> addSchema(member, schemas);
                case "anyOf" -> member.items().forEach(choice -> addSchema(choice, schemas));
                case "properties" ->
                    member.members().values().forEach(schema -> addSchema(schema, schemas));
                default -> collectSchemas(member, schemas);
              }
            });
  }

  private static void addSchema(Node schema, List<Node> schemas) {
    schemas.add(schema);
    collectSchemas(schema, schemas);
  }

  /** What a reference leads to, or the node itself; one that does not exist if it leads nowhere. */
  Node follow(Node node) {
    if (!node.get("$ref").exists()) {
      return node;
    }
    Node target = root;
    for (String segment : node.get("$ref").text().replaceFirst("^#/", "").split("/", -1)) {
      target = target.get(segment.replace("~1", "/").replace("~0", "~"));
    }
    return target;
  }

  /** The names of the schemas that a request body may hold. */
  Set<String> requestSchemas() {
    Set<String> names = new LinkedHashSet<>();
    operations().forEach(operation -> addReachable(operation.bodySchema(), names));
    return names;
  }

  /** The names of the schemas that a part of the document speaks of, at any depth. */
  Set<String> schemasOf(Node part) {
    Set<String> names = new LinkedHashSet<>();
    schemasUnder(part).forEach(schema -> addReachable(schema, names));
    return names;
  }

  /** The name of a schema, or of the items of an array; empty without one. */
  String schemaNameOf(Node schema) {
    Node named = schema.get("items").exists() ? schema.get("items") : schema;
    return named.get("$ref").text().replaceFirst("^" + SCHEMAS, "");
  }

  private void addReachable(Node schema, Set<String> names) {
    String ref = schema.get("$ref").text();
    if (ref.startsWith(SCHEMAS) && names.add(ref.substring(SCHEMAS.length()))) {
      addReachable(follow(schema), names);
    }
    schemasUnder(schema).forEach(inner -> addReachable(inner, names));
  }
}
