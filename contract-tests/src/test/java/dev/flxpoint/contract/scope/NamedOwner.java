package dev.flxpoint.contract.scope;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.contract.PublishedSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The source or channel that the calls of an operation can name, as the published document has it
 * and not the catalogue.
 *
 * @param place {@code path}, {@code query} or {@code body}
 * @param isContext whether only an Account token sends it
 */
record NamedOwner(TokenType type, String place, String name, boolean isContext) {
  private static final Map<?, ?> DOCUMENT = PublishedSpec.tree();

  /** Returns it; null if no call names one whose token may make it. */
  static NamedOwner of(Operation operation) {
    Map<?, ?> path = map(map(DOCUMENT, "paths"), operation.path());
    Map<?, ?> described = map(path, operation.method().toLowerCase(Locale.ROOT));
    List<NamedOwner> named = new ArrayList<>();
    if (described.get("parameters") instanceof List<?> parameters) {
      for (Object each : parameters) {
        Map<?, ?> parameter = (Map<?, ?>) each;
        add(named, parameter, (String) parameter.get("in"), (String) parameter.get("name"));
      }
    }
    properties(described)
        .forEach((name, member) -> add(named, (Map<?, ?>) member, "body", (String) name));
    return named.stream()
        .filter(owner -> operation.tokenTypes().contains(owner.type))
        .findFirst()
        .orElse(null);
  }

  private static void add(List<NamedOwner> named, Map<?, ?> what, String place, String name) {
    Object context = what.get("x-token-context");
    Object owner = context == null ? what.get("x-owner") : context;
    if (owner != null) {
      TokenType type = TokenType.valueOf(owner.toString().toUpperCase(Locale.ROOT));
      named.add(new NamedOwner(type, place, name, context != null));
    }
  }

  private static Map<?, ?> properties(Map<?, ?> described) {
    if (!described.containsKey("requestBody")) {
      return Map.of();
    }
    Map<?, ?> content = map(map(described, "requestBody"), "content");
    Map<?, ?> schema = map(map(content, "application/json"), "schema");
    Object items = schema.get("items");
    Object ref = (items == null ? schema : (Map<?, ?>) items).get("$ref");
    if (ref == null) {
      return Map.of();
    }
    String name = ref.toString().replaceFirst(".*/", "");
    Object properties = map(map(map(DOCUMENT, "components"), "schemas"), name).get("properties");
    return properties == null ? Map.of() : (Map<?, ?>) properties;
  }

  private static Map<?, ?> map(Map<?, ?> parent, String key) {
    return (Map<?, ?>) parent.get(key);
  }
}
