package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import org.jspecify.annotations.Nullable;

/** A token of type {@code Channel}: for one sales channel, such as a marketplace or a shop. */
public final class ChannelToken extends Token {
  private ChannelToken(@Nullable String value) {
    super(TokenType.CHANNEL, value);
  }

  /**
   * Returns a token of the given characters.
   *
   * @throws IllegalArgumentException if they are null or blank, or hold a line break, a blank or
   *     anything but visible ASCII
   */
  public static ChannelToken of(@Nullable String value) {
    return new ChannelToken(value);
  }
}
