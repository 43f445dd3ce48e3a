package dev.flxpoint.sandbox.internal.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.spec.LazySchema;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.util.List;

/** Checks a value against its schema and says in one line what is wrong, and where. */
final class SchemaErrors {
  private SchemaErrors() {}

  /**
   * Refuses a value that its schema refuses.
   *
   * @param label how the message calls the value, such as "body"
   * @throws Refusal 400 that names the first place, and how many more there are
   */
  static void check(String label, LazySchema schema, JsonNode value) {
    List<Error> errors = schema.get().validate(value);
    if (errors.isEmpty()) {
      return;
    }
    String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
    throw Refusal.badRequest(message(label, errors.get(0)) + more);
  }

  /** Returns the JSON type with its article, such as "an integer". */
  static String article(String type) {
    if (type.equals("null")) {
      return type;
    }
    return ("aeio".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
  }

  private static String message(String label, Error error) {
    String place = place(label, error.getInstanceLocation());
    Object[] arguments = error.getArguments();
    JsonNode expected = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> place + "." + error.getProperty() + " is required";
      case "type" ->
          place
              + ": expected "
              + article(expected.asText())
              + " but got "
              + article(String.valueOf(arguments[0]));
      case "enum" -> place + ": " + shown(error) + " is not one of " + values(expected);
      case "format" ->
          place + ": expected " + format(expected.asText()) + " but got " + shown(error);
      case "maxItems" ->
          place
              + ": at most "
              + expected.asText()
              + " elements are allowed but got "
              + error.getInstanceNode().size();
      default -> place + ": " + error.getMessage();
    };
  }

  private static String format(String format) {
    return switch (format) {
      case "date-time" -> "a date-time with a zone, such as 2026-04-01T12:00:00Z,";
      case "date" -> "a date such as 2026-04-01";
      case "int32" -> "a 32-bit integer";
      case "int64" -> "a 64-bit integer";
      default -> article(format);
    };
  }

  private static String shown(Error error) {
    JsonNode value = error.getInstanceNode();
    return value.isTextual()
        ? "'" + Texts.shorten(value.asText()) + "'"
        : Texts.shorten(value.toString());
  }

  private static String values(JsonNode values) {
    StringBuilder text = new StringBuilder();
    values.forEach(value -> text.append(text.isEmpty() ? "" : ", ").append(value.asText()));
    return text.toString();
  }

  private static String place(String label, NodePath path) {
    StringBuilder place = new StringBuilder(label);
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      if (element instanceof Integer) {
        place.append('[').append(element).append(']');
      } else {
        place.append('.').append(element);
      }
    }
    return place.toString();
  }
}
