package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the scopes; at most one of the three.
 *
 * @param each every operation, instead of the resources
 * @param type only what a token of it may call; null for no such choice
 * @param operation only this one; null for no such choice
 */
record ScopesQuery(boolean each, @Nullable TokenType type, @Nullable Operation operation) {
  /** Returns the operations that are chosen. */
  List<Operation> operations() {
    return Stream.of(Operation.values())
        .filter(one -> operation == null || one == operation)
        .filter(one -> type == null || one.tokenTypes().contains(type))
        .toList();
  }
}
