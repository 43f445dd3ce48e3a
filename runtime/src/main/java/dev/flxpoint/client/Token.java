package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A token of the API together with its type; its characters are never shown.
 *
 * <p>Immutable. The type is what its owner says it is: nothing in a token tells it.
 */
public abstract sealed class Token permits AccountToken, SourceToken, ChannelToken {
  private static final int FINGERPRINT_BYTES = 4;

  private final TokenType type;
  private final String value;
  private final String fingerprint;
  private @Nullable Redaction redaction;

  Token(TokenType type, @Nullable String value) {
    this.type = type;
    this.value = checked(type, value);
    this.fingerprint = fingerprint(this.value);
  }

  /** Returns the type of this token. */
  public final TokenType type() {
    return type;
  }

  /** Returns 8 hex digits that tell tokens apart in a log; the token cannot be had from them. */
  public final String fingerprint() {
    return fingerprint;
  }

  /**
   * Returns the text without this token and without recognisable pieces of it.
   *
   * <p>Whatever a server or a library has a hand in goes through here before it is shown, once it
   * is decoded and before it is cut.
   */
  final String redact(String text) {
    Redaction known = redaction;
    if (known == null) {
      // Needed for failures only. Two threads may both make one; either will do.
      known = new Redaction(value);
      redaction = known;
    }
    return known.redact(text);
  }

  /** Returns the characters, for the header and nothing else. */
  final String value() {
    return value;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Token that && type == that.type && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** Returns the type and the fingerprint, such as {@code Source token 1f0a99c2}. */
  @Override
  public final String toString() {
    return type.label() + " token " + fingerprint;
  }

  private static String checked(TokenType type, @Nullable String value) {
    String which = "The " + type.label() + " token ";
    if (value == null) {
      throw new IllegalArgumentException(
          which + "is null: is the environment variable or the secret that holds it set?");
    }
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          which + "is blank: is the environment variable or the secret that holds it set?");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\n' || c == '\r') {
        throw new IllegalArgumentException(
            which + "has a line break at position " + (i + 1) + ": strip what reading a file left");
      }
      if (c <= ' ' || c >= 0x7f) {
        throw new IllegalArgumentException(
            which
                + "has a blank or a character that a header cannot carry at position "
                + (i + 1)
                + ": copy it again");
      }
    }
    return value;
  }

  private static String fingerprint(String value) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
