package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Arrays;
import java.util.Set;

/** Finds operations by who may call them, so that no test repeats what the document says. */
final class Accepting {
  private Accepting() {}

  /** Returns the first operation of the catalogue that takes these types of token and no other. */
  static Operation exactly(TokenType... types) {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.tokenTypes().equals(Set.of(types)))
        .findFirst()
        .orElseThrow();
  }
}
