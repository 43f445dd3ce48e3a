package dev.flxpoint.specdiff;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a schema says of size: as facts of a request, and which change lets less through. */
final class Limits {
  private static final List<String> UPPER = List.of("maxItems", "maxLength", "maximum");
  private static final List<String> LOWER = List.of("minItems", "minLength", "minimum");

  private Limits() {}

  static Map<String, String> of(Node schema) {
    Map<String, String> limits = new LinkedHashMap<>();
    for (List<String> names : List.of(UPPER, LOWER, List.of("pattern"))) {
      for (String name : names) {
        if (schema.get(name).exists()) {
          limits.put(name, schema.get(name).text());
        }
      }
    }
    return limits;
  }

  /** Returns whether the later size lets through less than the earlier, or perhaps less. */
  static boolean tightened(String where, String before, String after) {
    try {
      int moved = new BigDecimal(after).compareTo(new BigDecimal(before));
      return UPPER.stream().anyMatch(where::endsWith) ? moved < 0 : moved > 0;
    } catch (NumberFormatException e) {
      return true;
    }
  }
}
