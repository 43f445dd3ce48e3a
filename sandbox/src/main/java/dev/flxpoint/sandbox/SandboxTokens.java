package dev.flxpoint.sandbox;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.operation.Operations;
import java.util.List;

/**
 * The tokens of a sandbox, as an administrator of the account sees them. What it changes is kept in
 * the {@linkplain SandboxBuilder#stateFile state file}, if there is one.
 *
 * <p>Safe for use by many threads.
 */
public final class SandboxTokens {
  private final Operations operations;
  private final Tokens tokens;

  SandboxTokens(Operations operations, Tokens tokens) {
    this.operations = operations;
    this.tokens = tokens;
  }

  /** Returns all that were handed out, in that order, the revoked ones as well. */
  public List<SandboxToken> all() {
    return tokens.all().stream()
        .map(
            each ->
                new SandboxToken(each.value(), each.type(), each.owner(), tokens.isRevoked(each)))
        .toList();
  }

  /**
   * Revokes a token: it is refused with 401 from now on, as one that is unknown. What belongs to
   * its source or channel stays, and {@link Sandbox#books(String)} still tells of it. A second time
   * changes nothing.
   *
   * @throws IllegalArgumentException if this sandbox did not hand out the token
   */
  public void revoke(String token) {
    operations.revokeToken(known(token));
  }

  /**
   * Puts a new token in the place of another, which is revoked: the new one has its type and its
   * source, channel or account, and the requests that it sends count for themselves.
   *
   * @return the new token
   * @throws IllegalArgumentException if this sandbox did not hand out the token
   */
  public String rotate(String token) {
    return operations.rotateToken(known(token)).value();
  }

  /**
   * Returns the id of what a token belongs to.
   *
   * @throws IllegalArgumentException if it is not of that type, or not of this sandbox
   */
  long owner(String token, TokenType type) {
    Token known = known(token);
    if (known.type() != type) {
      throw new IllegalArgumentException(
          "Not a " + type.label() + " token but one of type " + known.type().label());
    }
    return known.owner();
  }

  Token known(String token) {
    Token known = tokens.ever(token);
    if (known == null) {
      throw new IllegalArgumentException("Not a token of this sandbox");
    }
    return known;
  }
}
