package dev.flxpoint.sandbox.internal.text;

/** How much of what was sent a message repeats. */
public final class Texts {
  private static final int SHOWN = 60;

  private Texts() {}

  /** Cuts a long text, so that a message stays one line. */
  public static String shorten(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
