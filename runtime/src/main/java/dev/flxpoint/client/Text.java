package dev.flxpoint.client;

/** Makes what came from outside fit for a message. */
final class Text {
  /** More than any message shows, so that a token that the cut would halve is known for one. */
  private static final int BEYOND = 4 * 1024;

  private Text() {}

  /** Returns what a message shows of a text that may be long, and may show the token. */
  static String of(String text, int max, Token token) {
    return oneLine(token.redact(cut(text, BEYOND)), max);
  }

  /** Returns the text in one line without control characters, cut to the given length. */
  static String oneLine(String text, int max) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= max ? line : cut(line, max) + "…";
  }

  /** Returns the end of the text in one line without control characters, of the given length. */
  static String lineEnd(String text, int max) {
    String line = oneLine(text, text.length());
    int from = Math.max(0, line.length() - max);
    boolean isHalf = from > 0 && Character.isLowSurrogate(line.charAt(from));
    return from == 0 ? line : "…" + line.substring(isHalf ? from + 1 : from);
  }

  /** Returns the start of the text, at most so many characters and no half one. */
  static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
  }
}
