package dev.flxpoint.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Decoding of what was sent, and how much of it a message repeats. */
final class Texts {
  private static final int SHOWN = 60;

  private Texts() {}

  /** Cuts a long text, so that a message stays one line. */
  static String shorten(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Decodes a path segment, in which a plus is a plus. */
  static String decodePath(String segment) {
    return decodeQuery(segment.replace("+", "%2B"));
  }

  /**
   * Decodes a name or value of a query, in which a plus is a blank.
   *
   * @throws Refusal 400 if a percent sign is not followed by two hexadecimal digits
   */
  static String decodeQuery(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("Broken percent encoding in '" + shorten(text) + "'");
    }
  }
}
