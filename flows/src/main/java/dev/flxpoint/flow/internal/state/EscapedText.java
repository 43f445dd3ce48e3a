package dev.flxpoint.flow.internal.state;

import java.util.HexFormat;

/**
 * Any text as one that fits on a line between tabs, and into UTF-8: a backslash stands before what
 * would not.
 */
public final class EscapedText {
  private static final HexFormat HEX = HexFormat.of();

  private EscapedText() {}

  public static String escape(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c != '\\' && !isAlone(text, i);
      if (escaped == null && !plain) {
        escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (escaped != null) {
        if (plain) {
          escaped.append(c);
        } else {
          append(escaped, c);
        }
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  /**
   * Reads what {@link #escape} wrote.
   *
   * @throws IllegalArgumentException if it did not write that
   */
  public static String unescape(String escaped) {
    int at = escaped.indexOf('\\');
    if (at < 0) {
      return escaped;
    }
    StringBuilder text = new StringBuilder(escaped.length());
    int done = 0;
    while (at >= 0) {
      text.append(escaped, done, at);
      if (escaped.startsWith("\\\\", at)) {
        text.append('\\');
        done = at + 2;
      } else {
        text.append(character(escaped, at));
        done = at + 6;
      }
      at = escaped.indexOf('\\', done);
    }
    return text.append(escaped, done, escaped.length()).toString();
  }

  private static void append(StringBuilder escaped, char c) {
    if (c == '\\') {
      escaped.append("\\\\");
    } else {
      escaped.append("\\u").append(HEX.toHexDigits(c));
    }
  }

  private static char character(String escaped, int at) {
    if (!escaped.startsWith("\\u", at) || at + 6 > escaped.length()) {
      throw new IllegalArgumentException("No escape at " + at);
    }
    return (char) Integer.parseInt(escaped, at + 2, at + 6, 16);
  }

  /** A half of a pair without the other half is no character, and UTF-8 has no bytes for it. */
  private static boolean isAlone(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
