package dev.flxpoint.cli.internal.text;

import java.util.Map;

/** How the command was called, for hints that can be typed as they stand. */
public final class CommandName {
  /** The launcher sets it. */
  static final String VARIABLE = "FLXPOINT_COMMAND";

  private static final String USUAL = "flxpoint";

  private CommandName() {}

  /** Returns what was typed, such as {@code ./flxpoint}; without the launcher {@code flxpoint}. */
  public static String typed() {
    return of(System.getenv());
  }

  /** A name that a shell would read otherwise than it stands is not repeated. */
  static String of(Map<String, String> environment) {
    String name = environment.getOrDefault(VARIABLE, USUAL);
    return name.matches("[\\w./~+@:-]+") && !name.startsWith("-") ? name : USUAL;
  }
}
