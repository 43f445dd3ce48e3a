package dev.flxpoint.contract.scope;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.contract.PublishedSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The spec as it is published, read without any of the code that was generated from it. */
final class BundledSpec {
  private static final String SCHEME_SUFFIX = "Token";

  private final Map<?, ?> document;

  private BundledSpec(Map<?, ?> document) {
    this.document = document;
  }

  static BundledSpec load() {
    return new BundledSpec(PublishedSpec.tree());
  }

  /** Returns the types that each operation's security block accepts, by operationId. */
  Map<String, Set<TokenType>> scopes() {
    Map<String, Set<TokenType>> scopes = new TreeMap<>();
    for (Object path : map(document, "paths").values()) {
      for (Object item : ((Map<?, ?>) path).values()) {
        if (item instanceof Map<?, ?> operation && operation.containsKey("operationId")) {
          scopes.put((String) operation.get("operationId"), accepted(operation));
        }
      }
    }
    return scopes;
  }

  /** Returns the example of a schema, as maps, lists and scalars. */
  Object example(String schema) {
    return map(map(map(document, "components"), "schemas"), schema).get("example");
  }

  private static Set<TokenType> accepted(Map<?, ?> operation) {
    Set<TokenType> accepted = EnumSet.noneOf(TokenType.class);
    for (Object requirement : (List<?>) operation.get("security")) {
      for (Object scheme : ((Map<?, ?>) requirement).keySet()) {
        accepted.add(type((String) scheme));
      }
    }
    return accepted;
  }

  private static TokenType type(String scheme) {
    String name = scheme.substring(0, scheme.length() - SCHEME_SUFFIX.length());
    return TokenType.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Map<?, ?> map(Map<?, ?> parent, String key) {
    return (Map<?, ?>) parent.get(key);
  }
}
