package dev.flxpoint.cli.internal.inventory;

/** Checks UPC-A numbers, as printed under the bars of an article. */
final class Upc {
  private static final int LENGTH = 12;

  private Upc() {}

  /** Returns whether the text is 12 digits. */
  static boolean hasForm(String text) {
    return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns the check digit that belongs to the first 11 digits. */
  static char checkDigit(String upc) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (upc.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }
}
