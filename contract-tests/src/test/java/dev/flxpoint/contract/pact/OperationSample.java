package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The values of one call: the smallest request that an operation takes from a token, and what
 * answers it.
 *
 * @param parameters what stands in path and query, by its name in the spec
 * @param sent the body to send, or null for none
 * @param received the body to receive, or null for none
 */
public record OperationSample(
    SpecOperation spec,
    TokenType type,
    Map<String, JsonNode> parameters,
    JsonNode sent,
    JsonNode received) {

  // Above 32 bits, and no two alike: ids that are cut or mixed up show.
  private static final long FIRST_ID = 20_000_000_001L;

  public static OperationSample of(Operation operation, TokenType type) {
    SpecOperation spec = SpecOperation.of(operation);
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (SpecNode parameter : spec.parameters(type)) {
      SpecNode schema = parameter.get("schema");
      JsonNode value =
          schema.text("format").equals("int64")
              ? LongNode.valueOf(FIRST_ID + parameters.size())
              : Example.toSend(schema);
      parameters.put(parameter.text("name"), value);
    }
    SpecNode request = spec.requestSchema();
    SpecNode success = spec.successSchema();
    return new OperationSample(
        spec,
        type,
        parameters,
        request.exists() ? CoreFlows.sent(operation, Example.toSend(request)) : null,
        success.exists() ? CoreFlows.received(operation, Example.toReceive(success)) : null);
  }

  public Operation operation() {
    return spec.operation();
  }

  /** Returns the value of the parameter that Java names so: with a small first letter. */
  JsonNode parameter(String javaName) {
    for (Map.Entry<String, JsonNode> each : parameters.entrySet()) {
      String name = each.getKey();
      if ((name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)).equals(javaName)) {
        return each.getValue();
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return operation().id() + " " + type.label();
  }
}
