package dev.flxpoint.cli.internal.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** What only whoever was told the page's address knows: 192 random bits. */
final class SessionKey {
  private static final int BYTES = 24;

  private final String text;

  private SessionKey(String text) {
    this.text = text;
  }

  static SessionKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Returns it as a segment of a path. */
  String text() {
    return text;
  }

  /** Returns whether it is that one, in a time that does not tell how much of it is right. */
  boolean is(String other) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "session key";
  }
}
