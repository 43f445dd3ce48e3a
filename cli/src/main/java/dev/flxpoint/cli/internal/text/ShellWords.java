package dev.flxpoint.cli.internal.text;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments as they are to be typed at a shell. */
public final class ShellWords {
  private ShellWords() {}

  /** Returns them in a line, quoted where a shell would read them otherwise than they stand. */
  public static String of(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
