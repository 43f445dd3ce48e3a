package dev.flxpoint.cli.internal.terminal;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether a person is looking on. */
public final class Terminal {
  private Terminal() {}

  /** Returns whether input and output are a terminal that can return to the start of a line. */
  public static boolean isInteractive() {
    return isTerminal(System.console()) && isCapable(System.getenv());
  }

  /** Returns the terminal that a person can type at; null if there is none. */
  public static @Nullable Console console() {
    Console console = System.console();
    return isTerminal(console) ? console : null;
  }

  static boolean isCapable(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    return !term.isEmpty() && !term.equals("dumb");
  }

  // From Java 22 there is a console even where there is no terminal, and a method that tells.
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
