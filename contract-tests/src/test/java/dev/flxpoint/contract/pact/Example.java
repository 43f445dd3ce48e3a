package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Map;

/** A value that a schema allows: its example, which every object has, or one of its type. */
final class Example {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Example() {}

  /** Returns a value to send; of a list, a single row. */
  static JsonNode toSend(SpecNode schema) {
    return oneRow(of(schema));
  }

  /** Returns a value to receive: as above, but without nulls, which an answer may leave out. */
  static JsonNode toReceive(SpecNode schema) {
    return withoutNulls(toSend(schema));
  }

  private static JsonNode of(SpecNode schema) {
    if (schema.node().has("example")) {
      return schema.node().get("example").deepCopy();
    }
    if (schema.node().has("enum")) {
      return schema.node().get("enum").get(0);
    }
    return switch (schema.text("type")) {
      case "array" -> JSON.arrayNode().add(of(schema.get("items")));
      case "boolean" -> BooleanNode.TRUE;
      case "integer" ->
          LongNode.valueOf(schema.text("format").equals("int32") ? 1 : 20_450_017_731L);
      case "number" -> DecimalNode.valueOf(new BigDecimal("71.9"));
      case "string" ->
          TextNode.valueOf(
              switch (schema.text("format")) {
                case "date-time" -> "2026-01-15T09:30:00Z";
                case "date" -> "2026-01-15";
                default -> "tent";
              });
      case "" -> JSON.objectNode();
      default -> throw new AssertionError("An object without an example: " + schema.node());
    };
  }

  /** One row stands for all, and matchers apply to each. */
  private static JsonNode oneRow(JsonNode value) {
    if (value instanceof ArrayNode rows) {
      while (rows.size() > 1) {
        rows.remove(1);
      }
    }
    value.forEach(Example::oneRow);
    return value;
  }

  private static JsonNode withoutNulls(JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.properties().stream()
          .filter(member -> member.getValue().isNull())
          .map(Map.Entry::getKey)
          .toList()
          .forEach(object::remove);
    }
    value.forEach(Example::withoutNulls);
    return value;
  }
}
