package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import org.jspecify.annotations.Nullable;

/** A token of type {@code Source}: for one source, such as a supplier or a warehouse. */
public final class SourceToken extends Token {
  private SourceToken(@Nullable String value) {
    super(TokenType.SOURCE, value);
  }

  /**
   * Returns a token of the given characters.
   *
   * @throws IllegalArgumentException if they are null or blank, or hold a line break, a blank or
   *     anything but visible ASCII
   */
  public static SourceToken of(@Nullable String value) {
    return new SourceToken(value);
  }
}
