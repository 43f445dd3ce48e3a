package dev.flxpoint.cli.internal.health;

import java.util.Locale;
import java.util.Map;

/**
 * One finding of a health check.
 *
 * @param text for people, in a line
 * @param figures for programs, by name; numbers and texts
 */
record Check(String name, State state, String text, Map<String, Object> figures) {
  /** How it stands. */
  enum State {
    OK,
    /** Works, but somebody should look. */
    WARNING,
    FAILED,
    /** Could not be, or need not be, looked at. */
    SKIPPED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Check {
    figures = Map.copyOf(figures);
  }

  static Check of(String name, State state, String text) {
    return new Check(name, state, text, Map.of());
  }
}
