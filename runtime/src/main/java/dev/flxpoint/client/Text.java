package dev.flxpoint.client;

/** Makes what came from outside fit for a message. */
final class Text {
  private Text() {}

  /** Returns the text in one line without control characters, cut to the given length. */
  static String oneLine(String text, int max) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= max ? line : line.substring(0, max) + "…";
  }
}
