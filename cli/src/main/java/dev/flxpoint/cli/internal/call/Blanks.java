package dev.flxpoint.cli.internal.call;

/**
 * Takes out the blanks of JSON that say nothing: Moshi's time grows with the square of their run.
 */
final class Blanks {
  private Blanks() {}

  /** Returns the same JSON, with one blank where there were several, but for those in texts. */
  static String shortened(String json) {
    StringBuilder shortened = new StringBuilder(json.length());
    boolean isText = false;
    boolean isEscaped = false;
    boolean wasBlank = false;
    for (int i = 0; i < json.length(); i++) {
      char letter = json.charAt(i);
      boolean isBlank = !isText && " \n\r\t".indexOf(letter) >= 0;
      if (!isBlank || !wasBlank) {
        shortened.append(letter);
      }
      if (letter == '"' && !isEscaped) {
        isText = !isText;
      }
      isEscaped = letter == '\\' && !isEscaped;
      wasBlank = isBlank;
    }
    return shortened.toString();
  }
}
