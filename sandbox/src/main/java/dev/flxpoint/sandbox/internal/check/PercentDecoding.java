package dev.flxpoint.sandbox.internal.check;

import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Takes the percent encoding off what was sent. */
final class PercentDecoding {
  private PercentDecoding() {}

  /** Decodes a path segment, in which a plus is a plus. */
  static String path(String segment) {
    return query(segment.replace("+", "%2B"));
  }

  /**
   * Decodes a name or value of a query, in which a plus is a blank.
   *
   * @throws Refusal 400 if a percent sign is not followed by two hexadecimal digits
   */
  static String query(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("Broken percent encoding in '" + Texts.shorten(text) + "'");
    }
  }
}
