package dev.flxpoint.cli.internal.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one was meant to be. */
public final class Nearest {
  private Nearest() {}

  /**
   * Returns the known name that is nearest whatever its case, or none if even that one is far away.
   */
  public static Optional<String> of(String name, List<String> known) {
    String lower = lower(name);
    return known.stream()
        .min(Comparator.comparingInt(candidate -> edits(lower, lower(candidate))))
        .filter(candidate -> edits(lower, lower(candidate)) <= Math.max(1, candidate.length() / 3));
  }

  /**
   * Returns the nearest of the known names, the best first, whatever their case: those that hold
   * the name as a part come before all others.
   */
  public static List<String> several(String name, List<String> known, int limit) {
    String part = lower(name);
    return known.stream()
        .sorted(
            Comparator.comparing((String candidate) -> !holds(candidate, part))
                .thenComparingInt(candidate -> edits(part, lower(candidate))))
        .limit(limit)
        .toList();
  }

  private static boolean holds(String candidate, String part) {
    return lower(candidate).contains(part);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns how many letters must be added, removed or replaced to turn one into the other. */
  static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
