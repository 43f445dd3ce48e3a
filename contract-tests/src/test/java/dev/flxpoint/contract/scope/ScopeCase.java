package dev.flxpoint.contract.scope;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Arrays;
import java.util.List;

/** One question: may a token of that type call that operation? */
record ScopeCase(Operation operation, TokenType type) {
  /** Returns every operation of the catalogue with every type. */
  static List<ScopeCase> all() {
    return Arrays.stream(Operation.values())
        .flatMap(
            operation ->
                Arrays.stream(TokenType.values()).map(type -> new ScopeCase(operation, type)))
        .toList();
  }

  @Override
  public String toString() {
    return operation.id() + " with a token of type " + type.label();
  }
}
