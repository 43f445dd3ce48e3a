package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import org.jspecify.annotations.Nullable;

/**
 * A token of type {@code Account}: for work on the whole workspace; no superset of the other two.
 */
public final class AccountToken extends Token {
  private AccountToken(@Nullable String value) {
    super(TokenType.ACCOUNT, value);
  }

  /**
   * Returns a token of the given characters.
   *
   * @throws IllegalArgumentException if they are null or blank, or hold a line break, a blank or
   *     anything but visible ASCII
   */
  public static AccountToken of(@Nullable String value) {
    return new AccountToken(value);
  }
}
