package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.stream.Stream;

/**
 * Tells operations apart by whose tokens they accept.
 *
 * <p>The prose of the API's page on tokens has it that an Account token makes no scoped call; by
 * the security of the operations, which the same page calls the truth, it does. So an Account token
 * may be refused there and be as good as ever elsewhere.
 */
final class Scopes {
  private Scopes() {}

  /** Returns whether the operation accepts tokens of a source or channel. */
  static boolean isScoped(Operation operation) {
    return narrower(operation).findFirst().isPresent();
  }

  /** Returns the types of those tokens. */
  static Stream<TokenType> narrower(Operation operation) {
    return operation.tokenTypes().stream().filter(type -> type != TokenType.ACCOUNT);
  }

  /** Returns whether a 401 to a token of that type may be about the token itself. */
  static boolean tellsOfToken(Operation operation, TokenType type) {
    return operation.tokenTypes().contains(type)
        && !(type == TokenType.ACCOUNT && isScoped(operation));
  }
}
