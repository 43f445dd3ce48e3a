package dev.flxpoint.cli.internal.reference;

import java.util.stream.Collectors;

/** Says for people what a schema allows. */
final class SchemaWords {
  private SchemaWords() {}

  /** Returns the type, such as {@code list of integer}, {@code text (date-time)} or a name. */
  static String type(SpecNode schema) {
    SpecNode resolved = schema.resolved();
    String type = resolved.text("type");
    if (type.equals("array")) {
      return "list of " + type(resolved.raw("items"));
    }
    String name = object(schema);
    if (!name.isEmpty()) {
      return name;
    }
    String values =
        resolved.list("enum").stream().map(String::valueOf).collect(Collectors.joining(", "));
    if (!values.isEmpty()) {
      return "one of " + values;
    }
    String format = resolved.text("format");
    return switch (type) {
      case "" -> "any JSON";
      case "string" -> format.isEmpty() ? "text" : "text (" + format + ")";
      case "boolean" -> "true or false";
      default -> type;
    };
  }

  /** Returns the name of the schema of an object that has members, or of such in a list. */
  static String object(SpecNode schema) {
    SpecNode resolved = schema.resolved();
    if (resolved.text("type").equals("array")) {
      return object(resolved.raw("items"));
    }
    return resolved.object("properties").isEmpty() ? "" : schema.reference();
  }
}
