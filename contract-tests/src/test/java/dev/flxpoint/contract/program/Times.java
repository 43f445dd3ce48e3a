package dev.flxpoint.contract.program;

import java.util.regex.Pattern;

/**
 * The times of a request, which differ from run to run: each gets into the pact as the same example
 * and stands for any other. A time is a whole text in ISO 8601 with seconds and a zone.
 */
final class Times {
  static final String EXAMPLE = "2026-01-14T10:30:00Z";
  static final String SHAPE =
      "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})";

  /** Neither a name nor the end of a longer text. */
  private static final Pattern IN_JSON = Pattern.compile("(?<!\\\\)\"" + SHAPE + "\"(?!\\s*:)");

  private Times() {}

  /** Returns whether a text of a request that was read stands for a time. */
  static boolean isExample(String text) {
    return text.equals(EXAMPLE);
  }

  /** Returns the example for a time, and any other text as it is. */
  static String alike(String text) {
    return text.matches(SHAPE) ? EXAMPLE : text;
  }

  /** Returns JSON with the example for every text that is a time. */
  static String alikeIn(String json) {
    return IN_JSON.matcher(json).replaceAll("\"" + EXAMPLE + "\"");
  }
}
