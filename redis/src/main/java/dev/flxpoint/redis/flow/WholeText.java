package dev.flxpoint.redis.flow;

import java.util.HexFormat;

/** Any text as one that UTF-8 has bytes for: half a pair of surrogates and '\' are escaped. */
final class WholeText {
  private static final int ESCAPE = 5;
  private static final HexFormat HEX = HexFormat.of();

  private WholeText() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\\' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                escaped.append('\\').append(HEX.toHexDigits((char) c));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /**
   * Reads what {@link #escape} wrote.
   *
   * @throws IllegalArgumentException if it did not write that
   */
  static String unescape(String escaped) {
    StringBuilder text = new StringBuilder(escaped.length());
    int done = 0;
    for (int at = escaped.indexOf('\\'); at >= 0; at = escaped.indexOf('\\', done)) {
      if (at + ESCAPE > escaped.length()) {
        throw new IllegalArgumentException("No escape at " + at);
      }
      text.append(escaped, done, at);
      text.append((char) Integer.parseInt(escaped, at + 1, at + ESCAPE, 16));
      done = at + ESCAPE;
    }
    return text.append(escaped, done, escaped.length()).toString();
  }
}
