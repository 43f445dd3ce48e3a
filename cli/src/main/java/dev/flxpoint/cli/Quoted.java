package dev.flxpoint.cli;

/** Makes text of a user's file fit to stand in a message. */
final class Quoted {
  private static final int LENGTH = 40;

  private Quoted() {}

  /** Returns the text in quotes, cut if it is long and without control characters. */
  static String of(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= LENGTH
        ? "'" + printable + "'"
        : "'" + printable.substring(0, LENGTH) + "...'";
  }
}
