package dev.flxpoint.cli.internal.text;

/** Makes text of a user's file fit to stand in a message. */
public final class Quoted {
  private static final int LENGTH = 40;

  private Quoted() {}

  /** Returns the text in quotes, cut if it is long and without control characters. */
  public static String of(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= LENGTH
        ? "'" + printable + "'"
        : "'" + printable.substring(0, LENGTH) + "...'";
  }
}
