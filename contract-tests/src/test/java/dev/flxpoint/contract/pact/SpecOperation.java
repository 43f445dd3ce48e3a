package dev.flxpoint.contract.pact;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the spec says of an operation; the catalogue gives no more than where to look. */
record SpecOperation(Operation operation, SpecNode path, SpecNode described) {
  private static final String JSON = "application/json";

  static SpecOperation of(Operation operation) {
    SpecNode path = SpecNode.root().get("paths").get(operation.path());
    return new SpecOperation(
        operation, path, path.get(operation.method().toLowerCase(Locale.ROOT)));
  }

  /** Returns what cannot be left out with a token of that type, in the order of the spec. */
  List<SpecNode> parameters(TokenType type) {
    return Stream.concat(
            path.get("parameters").elements().stream(),
            described.get("parameters").elements().stream())
        .filter(each -> isRequired(each, type))
        .toList();
  }

  /** Returns the schema of the body to send; it is missing if none is sent. */
  SpecNode requestSchema() {
    return described.get("requestBody").get("content").get(JSON).get("schema");
  }

  /** Returns the first success that the spec names. */
  int successStatus() {
    return described.get("responses").node().properties().stream()
        .map(Map.Entry::getKey)
        .filter(status -> status.startsWith("2"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No success of " + operation));
  }

  /** Returns the schema of the success; it is missing if the body is empty. */
  SpecNode successSchema() {
    return responseSchema(successStatus());
  }

  /** Returns the schema of the body with that status; it is missing if there is none. */
  SpecNode responseSchema(int status) {
    return described
        .get("responses")
        .get(Integer.toString(status))
        .get("content")
        .get(JSON)
        .get("schema");
  }

  private static boolean isRequired(SpecNode parameter, TokenType type) {
    boolean names = type == TokenType.ACCOUNT && !parameter.text("x-token-context").isEmpty();
    return names || parameter.node().path("required").asBoolean();
  }
}
