package dev.flxpoint.flow.internal.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes of entries: a value for each key, null to take it out. */
public final class Changes {
  private Changes() {}

  /**
   * Returns a copy of those that would change something; the caller may change the map any time.
   */
  public static Map<String, @Nullable String> effective(
      Map<String, @Nullable String> changes, Map<String, String> entries) {
    Map<String, @Nullable String> effective = new LinkedHashMap<>();
    changes.forEach(
        (key, value) -> {
          Objects.requireNonNull(key, "key == null");
          if (!Objects.equals(value, entries.get(key))) {
            effective.put(key, value);
          }
        });
    return effective;
  }

  public static void apply(Map<String, @Nullable String> changes, Map<String, String> entries) {
    changes.forEach(
        (key, value) -> {
          if (value == null) {
            entries.remove(key);
          } else {
            entries.put(key, value);
          }
        });
  }
}
