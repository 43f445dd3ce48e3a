package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import java.util.Locale;

/** Whose a token is: the account's, or that of one source or channel. Immutable. */
record Owner(TokenType type, long id) {
  static final Owner ACCOUNT = new Owner(TokenType.ACCOUNT, 0);

  /**
   * Returns the source or channel of that id.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  static Owner of(TokenType type, long id) {
    if (id <= 0) {
      throw new IllegalArgumentException(
          "The id of a " + word(type) + " is above zero, but this one is " + id);
    }
    return new Owner(type, id);
  }

  /** Returns {@code source} or {@code channel}. */
  static String word(TokenType type) {
    return type.label().toLowerCase(Locale.ROOT);
  }

  /** Returns such as {@code source 17}. */
  @Override
  public String toString() {
    return type == TokenType.ACCOUNT ? "the account" : word(type) + " " + id;
  }
}
