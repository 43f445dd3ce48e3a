package dev.flxpoint.sandbox.internal.text;

import java.util.Collection;
import java.util.Comparator;

/** Finds the known name that a wrong one was probably meant to be. */
public final class Nearest {
  private Nearest() {}

  /** Returns the candidate with the fewest edits from {@code name}; the first of equals. */
  public static String of(String name, Collection<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> edits(name, candidate)))
        .orElseThrow();
  }

  /** Returns how many characters must be put in, taken out or exchanged, ignoring case. */
  static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same =
            Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
        current[j] =
            Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
