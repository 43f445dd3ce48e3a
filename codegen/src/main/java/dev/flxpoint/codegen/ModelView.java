package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the templates of models and open enums see of a schema. */
final class ModelView {
  /** As many members as fit into the word that remembers which of them are an explicit null. */
  private static final int MAX_CLEARABLE = 64;

  private ModelView() {}

  /**
   * Returns the view.
   *
   * @param answered whether it stands in answers, where a guess must fail nothing
   */
  static Map<String, @Nullable Object> of(
      String name, Schema<?> schema, OpenAPI api, boolean answered) {
    return schema.getEnum() != null ? openEnum(name, schema) : object(name, schema, api, answered);
  }

  private static Map<String, @Nullable Object> openEnum(String name, Schema<?> schema) {
    List<Map<String, String>> constants = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    if (!"string".equals(schema.getType())) {
      throw new SpecException(name + ": only strings can be listed by enum");
    }
    for (Object value : schema.getEnum()) {
      if (value == null) {
        continue; // It says once more that the schema is nullable.
      }
      String text = value.toString();
      String constant = Names.constant(text);
      Names.claim(taken, constant, text, name);
      constants.add(
          Map.of("constant", constant, "doc", Javadoc.code(text), "literal", Names.literal(text)));
    }
    Map<String, @Nullable Object> view = view(name, schema);
    view.put("isEnum", true);
    view.put("constants", constants);
    return view;
  }

  private static Map<String, @Nullable Object> object(
      String name, Schema<?> schema, OpenAPI api, boolean answered) {
    Members members = Members.of(name, schema, api);
    Set<String> imports =
        new TreeSet<>(
            Set.of(
                "com.squareup.moshi.JsonAdapter",
                "com.squareup.moshi.JsonReader",
                "com.squareup.moshi.JsonWriter",
                "com.squareup.moshi.Moshi",
                "dev.flxpoint.api.json.Json",
                "java.io.IOException",
                "java.util.Collections",
                "java.util.LinkedHashMap",
                "java.util.Map",
                "java.util.Objects",
                "java.util.StringJoiner",
                "org.jspecify.annotations.NullMarked",
                "org.jspecify.annotations.Nullable"));
    List<Map<String, @Nullable Object>> properties = new ArrayList<>();
    List<String> options = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    int clearable = 0;
    for (Map.Entry<String, Schema<?>> member : members.schemas().entrySet()) {
      String wire = member.getKey();
      String java = ApiOperation.javaName(wire, member.getValue());
      Names.claim(taken, java, wire, name);
      JavaType seen = JavaType.of(member.getValue(), api, name + "." + wire);
      boolean inferred =
          answered
              && members.inferred().contains(wire)
              && !members.required().contains(wire)
              && mayGiveWay(member.getValue(), seen);
      JavaType type = inferred ? seen.readAsInferred(name + "." + wire) : seen;
      type.imports().stream()
          .filter(i -> !i.equals("dev.flxpoint.api.model." + i.substring(i.lastIndexOf('.') + 1)))
          .forEach(imports::add);
      Integer clearBit = isClearable(member.getValue(), type) ? clearable++ : null;
      properties.add(
          PropertyView.of(
              wire,
              member.getValue(),
              type,
              members.required().contains(wire),
              inferred,
              properties.size(),
              clearBit));
      options.add(Names.literal(wire));
    }
    if (clearable > MAX_CLEARABLE) {
      throw new SpecException(
          name + ": " + clearable + " nullable members, of at most " + MAX_CLEARABLE);
    }
    Map<String, @Nullable Object> view = view(name, schema);
    view.put("isModel", JavaType.isModel(schema));
    view.put("imports", imports);
    view.put("properties", properties);
    view.put("hasClearable", clearable > 0);
    view.put(
        "hasInferred", properties.stream().anyMatch(p -> Boolean.TRUE.equals(p.get("inferred"))));
    view.put("hasAdapters", properties.stream().anyMatch(p -> p.get("adapterType") != null));
    view.put("hasRequired", !members.required().isEmpty());
    view.put("optionNames", String.join(", ", options));
    return view;
  }

  /** What fits all needs no way out, and a secret would show among the unknown members. */
  private static boolean mayGiveWay(Schema<?> schema, JavaType type) {
    return !type.fitsAll() && !ApiOperation.isSecret(schema);
  }

  /** A free-form value can be null by itself, so there is nothing to clear apart from it. */
  private static boolean isClearable(Schema<?> schema, JavaType type) {
    return Boolean.TRUE.equals(schema.getNullable()) && !type.isNullable();
  }

  private static Map<String, @Nullable Object> view(String name, Schema<?> schema) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("name", name);
    view.put("doc", Javadoc.text(schema.getDescription() == null ? name : schema.getDescription()));
    view.put("isEnum", false);
    view.put("isModel", false);
    view.put("isParams", false);
    return view;
  }
}
