package dev.flxpoint.sandbox;

/** How much of what was sent a message repeats. */
final class Texts {
  private static final int SHOWN = 60;

  private Texts() {}

  /** Cuts a long text, so that a message stays one line. */
  static String shorten(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
