package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Java side of a schema: how its values are declared, read and written.
 *
 * @param boxed the type as an object, such as {@code Long} or {@code List<Address>}
 * @param primitive the type where null cannot occur, such as {@code long}
 * @param read an expression that reads a value that is not null from {@code reader}
 * @param write a statement that puts the value {@code %s} into the JSON writer
 * @param adapterType the argument for {@code moshi.adapter}; null if none is needed
 * @param item the type of the items if this is a list
 * @param imports qualified names that the declaration and the code need
 */
record JavaType(
    String boxed,
    String primitive,
    String read,
    String write,
    @Nullable String adapterType,
    @Nullable JavaType item,
    Set<String> imports) {
  private static final String JSON = "dev.flxpoint.api.json.Json";
  private static final String INFERRED = "dev.flxpoint.api.json.Inferred";
  private static final String TEXTS = "dev.flxpoint.api.json.Texts";
  private static final String ISO = "dev.flxpoint.api.json.Iso8601";
  private static final Pattern READER = Pattern.compile("\\breader\\b");
  private static final Set<String> SIMPLE =
      Set.of("string", "integer", "number", "boolean", "array");
  private static final String MODEL_PACKAGE = "dev.flxpoint.api.model.";

  /**
   * Returns the type of a schema.
   *
   * @param where for the message if the schema is of a kind that the spec must not use
   */
  static JavaType of(Schema<?> schema, OpenAPI api, String where) {
    if (schema.get$ref() != null) {
      String name = Schemas.name(schema.get$ref());
      return named(name, Schemas.find(api, name, where), api);
    }
    if (isFreeForm(schema)) {
      return freeForm();
    }
    if (isWrapped(schema)) {
      return of(schema.getAllOf().get(0), api, where);
    }
    String type = schema.getType() == null ? "" : schema.getType();
    String format = schema.getFormat() == null ? "" : schema.getFormat();
    return switch (type) {
      case "boolean" -> scalar("Boolean", "boolean", "reader.nextBoolean()", "writer.value(%s);");
      case "integer" ->
          format.equals("int32")
              ? scalar("Integer", "int", "Json.readInt(reader)", "writer.value(%s);", JSON)
              : scalar("Long", "long", "Json.readLong(reader)", "writer.value(%s);", JSON);
      case "number" ->
          scalar(
              "BigDecimal",
              "BigDecimal",
              "Json.readDecimal(reader)",
              "writer.value(%s);",
              JSON,
              "java.math.BigDecimal");
      case "string" -> string(format);
      case "array" -> {
        JavaType list = list(of(schema.getItems(), api, where + "[]"), where);
        yield ApiOperation.isTexts(schema) ? list.readAsTexts(where) : list;
      }
      default ->
          throw new SpecException(
              where
                  + ": what is no string, number, boolean or list must be named under"
                  + " components/schemas, with properties");
    };
  }

  private static JavaType named(String name, Schema<?> target, OpenAPI api) {
    if (target.getEnum() != null) {
      return scalar(
          name,
          name,
          name + ".of(reader.nextString())",
          "writer.value(%s.value());",
          MODEL_PACKAGE + name);
    }
    if (isFreeForm(target)) {
      return freeForm();
    }
    if (!isModel(target)) {
      // A name for a text, a number or a list is but a short form.
      return of(target, api, name);
    }
    return new JavaType(
        name,
        name,
        "%s.fromJson(reader)",
        "%s.toJson(writer, value.%s);",
        name + ".class",
        null,
        Set.of(MODEL_PACKAGE + name));
  }

  private static JavaType freeForm() {
    return new JavaType(
        "Object",
        "Object",
        "Json.ANY.fromJson(reader)",
        "Json.ANY.toJson(writer, %s);",
        null,
        null,
        Set.of(JSON));
  }

  /** Whether the schema says nothing of its shape, as for a body that nobody has documented. */
  static boolean isFreeForm(Schema<?> schema) {
    return schema.get$ref() == null
        && schema.getType() == null
        && schema.getProperties() == null
        && schema.getAllOf() == null
        && schema.getOneOf() == null
        && schema.getAnyOf() == null;
  }

  /** Whether the schema becomes a class with members. */
  static boolean isModel(Schema<?> schema) {
    return schema.get$ref() == null
        && !isFreeForm(schema)
        && (schema.getType() == null || !SIMPLE.contains(schema.getType()));
  }

  /**
   * Whether allOf only gives a reference company, such as nullable: OpenAPI 3.0 knows no other way.
   */
  private static boolean isWrapped(Schema<?> schema) {
    return schema.getAllOf() != null
        && schema.getAllOf().size() == 1
        && schema.getProperties() == null;
  }

  private static JavaType string(String format) {
    return switch (format) {
      case "date-time" ->
          scalar(
              "Instant",
              "Instant",
              "Json.readInstant(reader)",
              "writer.value(Iso8601.format(%s));",
              JSON,
              ISO,
              "java.time.Instant");
      case "date" ->
          scalar(
              "LocalDate",
              "LocalDate",
              "Json.readDate(reader)",
              "writer.value(Iso8601.format(%s));",
              JSON,
              ISO,
              "java.time.LocalDate");
      default -> scalar("String", "String", "reader.nextString()", "writer.value(%s);");
    };
  }

  private static JavaType scalar(
      String boxed, String primitive, String read, String write, String... imports) {
    return new JavaType(boxed, primitive, read, write, null, null, Set.of(imports));
  }

  private static JavaType list(JavaType item, String where) {
    if (item.isList()) {
      throw new SpecException(where + ": a list of lists is not supported");
    }
    Set<String> imports = new LinkedHashSet<>(item.imports());
    imports.remove(ISO);
    imports.add(JSON);
    imports.add("java.util.List");
    return new JavaType(
        "List<" + item.boxed() + ">",
        "List<" + item.boxed() + ">",
        "Json.readList(reader, %s)",
        "Json.writeList(writer, %s, value.%s);",
        item.boxed() + ".class",
        item,
        imports);
  }

  /** The same list, but read from JSON of any shape. */
  private JavaType readAsTexts(String where) {
    if (!boxed.equals("List<String>")) {
      throw new SpecException(where + ": x-texts is for a list of strings");
    }
    Set<String> all = new LinkedHashSet<>(imports);
    all.add(TEXTS);
    return new JavaType(boxed, primitive, "Texts.read(reader)", write, adapterType, item, all);
  }

  /** The same type, but null where the JSON has another shape. */
  JavaType readAsInferred(String member) {
    Set<String> all = new LinkedHashSet<>(imports);
    all.add(INFERRED);
    String peeking =
        "Inferred.read(reader, peeked -> %s, %s)"
            .formatted(READER.matcher(read).replaceAll("peeked"), Names.literal(member));
    return new JavaType(boxed, primitive, peeking, write, adapterType, item, all);
  }

  /** Whether any JSON fits. */
  boolean fitsAll() {
    return isNullable() || read.startsWith("Texts.");
  }

  boolean isList() {
    return item != null;
  }

  /** Whether null is a value like others, as in free-form JSON. */
  boolean isNullable() {
    return boxed.equals("Object");
  }

  /**
   * Returns an expression that checks the argument of a setter and makes a copy of what may change.
   */
  String checked(String java) {
    String arguments = "(\"" + java + "\", " + java + ")";
    if (item != null) {
      return (item.isNullable() ? "FreeForm.listOf" : "Json.copyOf") + arguments;
    }
    return isNullable() ? "FreeForm.copyOf" + arguments : java;
  }

  boolean isInstant() {
    return boxed.equals("Instant");
  }

  /** Whether {@code Iso8601} writes it into a query. */
  boolean isTime() {
    return isInstant() || boxed.equals("LocalDate");
  }

  boolean isPrimitive() {
    return !boxed.equals(primitive);
  }

  /** The type that {@link #adapterType} is an adapter of. */
  String adapted() {
    return item == null ? boxed : item.boxed();
  }
}
