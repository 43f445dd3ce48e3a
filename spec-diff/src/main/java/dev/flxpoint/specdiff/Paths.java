package dev.flxpoint.specdiff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares paths: neither the names in braces count nor slashes at the end. */
final class Paths {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private Paths() {}

  static String normalised(String path) {
    return PLACEHOLDER.matcher(path).replaceAll("{}").replaceFirst("/+$", "");
  }

  /** Returns the place of a placeholder among the others, from 1; 0 if it is none. */
  static int position(String path, String name) {
    Matcher matcher = PLACEHOLDER.matcher(path);
    for (int position = 1; matcher.find(); position++) {
      if (matcher.group(1).equals(name)) {
        return position;
      }
    }
    return 0;
  }
}
