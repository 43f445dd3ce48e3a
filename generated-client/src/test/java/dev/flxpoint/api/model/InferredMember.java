package dev.flxpoint.api.model;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.json.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** A member of an answer whose shape the document infers, within the example of its schema. */
record InferredMember(String schema, String name, Map<?, ?> example) {
  private static final Path SPEC = Path.of("../spec/target/classes/META-INF/flxpoint/openapi.yaml");

  /** Returns those that may be missing, are no secret, and do not take any JSON anyway. */
  static Stream<InferredMember> all() {
    Map<?, ?> document = document();
    Map<?, ?> schemas = map(map(document.get("components")).get("schemas"));
    Set<String> answered = new TreeSet<>();
    map(document.get("paths"))
        .values()
        .forEach(
            item ->
                map(item).values().stream()
                    .filter(operation -> operation instanceof Map)
                    .forEach(
                        operation -> reach(map(operation).get("responses"), schemas, answered)));
    return answered.stream().flatMap(schema -> of(schema, map(schemas.get(schema))));
  }

  private static Stream<InferredMember> of(String name, Map<?, ?> schema) {
    Map<?, ?> byMember = map(schema.get("x-member-evidence"));
    List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
    return map(schema.get("properties")).entrySet().stream()
        .filter(
            member ->
                "inferred".equals(map(member.getValue()).get("x-evidence"))
                    || "inferred".equals(byMember.get(member.getKey())))
        .filter(member -> !required.contains(member.getKey()))
        .filter(member -> !map(member.getValue()).containsKey("x-texts"))
        .filter(member -> !map(member.getValue()).containsKey("x-secret"))
        .filter(member -> !member.getValue().toString().endsWith("AnyJson}"))
        .filter(member -> !member.getValue().toString().endsWith("AnyJson}}"))
        .map(
            member ->
                new InferredMember(name, (String) member.getKey(), map(schema.get("example"))));
  }

  JsonAdapter<Object> adapter() {
    try {
      Class<?> model = Class.forName(InferredMember.class.getPackageName() + "." + schema);
      return ModelAdapters.moshi().adapter((Type) model);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the example with a list of lists for the member, which no type of ours is. */
  String withOtherShape() {
    Map<Object, Object> members = new LinkedHashMap<>(example);
    members.put(name, List.of(List.of(1)));
    return Json.ANY.toJson(members);
  }

  @Override
  public String toString() {
    return schema + "." + name;
  }

  private static void reach(Object node, Map<?, ?> schemas, Set<String> found) {
    if (node instanceof List<?> items) {
      items.forEach(item -> reach(item, schemas, found));
    }
    map(node)
        .forEach(
            (key, value) -> {
              String name = String.valueOf(value).replaceFirst(".*/", "");
              if (!key.equals("$ref")) {
                reach(value, schemas, found);
              } else if (schemas.containsKey(name) && found.add(name)) {
                reach(schemas.get(name), schemas, found);
              }
            });
  }

  private static Map<?, ?> map(Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Map<?, ?> document() {
    try (Reader reader = Files.newBufferedReader(SPEC)) {
      return new Yaml().load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
