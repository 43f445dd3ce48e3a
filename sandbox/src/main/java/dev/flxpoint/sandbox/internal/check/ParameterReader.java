package dev.flxpoint.sandbox.internal.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Parameter;
import dev.flxpoint.sandbox.internal.text.Json;
import dev.flxpoint.sandbox.internal.text.Nearest;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the path and the query of a request by what the spec says of its parameters. */
public final class ParameterReader {
  private ParameterReader() {}

  /**
   * Returns the values that were sent, each valid.
   *
   * @throws Refusal 400 for a value that the spec refuses, a missing or repeated parameter, or an
   *     unknown name in the query
   */
  public static Params read(
      Operation operation, Map<String, String> pathValues, Map<String, List<String>> query) {
    refuseUnknown(operation, query);
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      List<String> sent =
          parameter.in() == Parameter.Place.PATH
              ? List.of(pathValues.getOrDefault(parameter.name(), ""))
              : query.getOrDefault(parameter.name(), List.of());
      if (!sent.isEmpty()) {
        values.put(parameter.name(), value(parameter, sent));
      } else if (parameter.required()) {
        throw Refusal.badRequest(parameter.label() + " is required");
      }
    }
    return new Params(values);
  }

  private static void refuseUnknown(Operation operation, Map<String, List<String>> query) {
    List<String> known = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in() == Parameter.Place.QUERY) {
        known.add(parameter.name());
      }
    }
    for (String name : query.keySet()) {
      if (!known.contains(name)) {
        throw Refusal.badRequest(
            "query "
                + Texts.shorten(name)
                + " is unknown to "
                + operation.id()
                + (known.isEmpty()
                    ? ", which has no query parameters"
                    : "; did you mean " + Nearest.of(name, known) + "?"));
      }
    }
  }

  private static JsonNode value(Parameter parameter, List<String> sent) {
    if (sent.size() > 1 && !(parameter.isArray() && parameter.explode())) {
      throw Refusal.badRequest(
          parameter.label()
              + " was sent "
              + sent.size()
              + " times; send it once"
              + (parameter.isArray() ? ", with commas between the values" : ""));
    }
    JsonNode value = parameter.isArray() ? array(parameter, sent) : scalar(parameter, sent.get(0));
    SchemaErrors.check(parameter.label(), parameter.schema(), value);
    return value;
  }

  private static JsonNode array(Parameter parameter, List<String> sent) {
    // Decoded first and split then, as servers do: clients write the comma both ways.
    List<String> elements = parameter.explode() ? sent : List.of(sent.get(0).split(",", -1));
    ArrayNode array = Json.MAPPER.createArrayNode();
    if (elements.equals(List.of(""))) {
      return array;
    }
    for (int i = 0; i < elements.size(); i++) {
      array.add(parse(parameter.label() + "[" + i + "]", parameter.itemType(), elements.get(i)));
    }
    return array;
  }

  private static JsonNode scalar(Parameter parameter, String sent) {
    return parse(parameter.label(), parameter.type(), sent);
  }

  private static JsonNode parse(String label, String type, String sent) {
    try {
      return switch (type) {
        case "integer" -> BigIntegerNode.valueOf(new BigInteger(sent));
        case "number" -> DecimalNode.valueOf(new BigDecimal(sent));
        case "boolean" -> bool(sent);
        default -> TextNode.valueOf(sent);
      };
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest(
          label
              + ": expected "
              + SchemaErrors.article(type)
              + " but got '"
              + Texts.shorten(sent)
              + "'");
    }
  }

  private static JsonNode bool(String sent) {
    if (!sent.equals("true") && !sent.equals("false")) {
      throw new IllegalArgumentException("neither true nor false");
    }
    return BooleanNode.valueOf(sent.equals("true"));
  }
}
