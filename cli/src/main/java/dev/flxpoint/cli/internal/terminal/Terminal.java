package dev.flxpoint.cli.internal.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a person is looking on. */
public final class Terminal {
  private static final int USUAL_COLUMNS = 80;
  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,5})");

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

  /** Returns how many columns the terminal has at this moment; 80 if it does not tell. */
  public static int columns() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(Redirect.INHERIT).start();
      try (BufferedReader answer = stty.inputReader()) {
        return columns(answer.readLine());
      }
    } catch (IOException e) {
      return USUAL_COLUMNS;
    }
  }

  static int columns(@Nullable String answer) {
    Matcher size = SIZE.matcher(answer == null ? "" : answer);
    int columns = size.matches() ? Integer.parseInt(size.group(1)) : 0;
    return columns == 0 ? USUAL_COLUMNS : columns;
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
