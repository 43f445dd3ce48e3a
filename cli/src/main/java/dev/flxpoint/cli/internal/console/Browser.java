package dev.flxpoint.cli.internal.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Opens an address in the user's browser. The address is secret, and other users see the arguments
 * of a process: so the browser gets a file that only this user can read, and that leads on.
 */
final class Browser {
  private Browser() {}

  /** Tries to; whoever has no browser has the printed address. */
  static void open(String url) {
    Optional<List<String>> opener = opener(System.getProperty("os.name"), System.getenv());
    if (opener.isEmpty()) {
      return;
    }
    try {
      Path file = Files.createTempFile("flxpoint-console", ".html");
      file.toFile().deleteOnExit();
      Files.writeString(file, page(url));
      List<String> command = new ArrayList<>(opener.get());
      command.add(file.toUri().toString());
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // The printed address works as well.
    }
  }

  /** Returns what opens a file; none where there is nothing to see it on. */
  static Optional<List<String>> opener(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    if (name.startsWith("mac")) {
      return Optional.of(List.of("open"));
    }
    return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")
        ? Optional.of(List.of("xdg-open"))
        : Optional.empty();
  }

  static String page(String url) {
    return """
        <!doctype html>
        <meta charset="utf-8">
        <meta name="referrer" content="no-referrer">
        <meta http-equiv="refresh" content="0; url=%1$s">
        <title>flxpoint console</title>
        <a href="%1$s">flxpoint console</a>
        """
        .formatted(url);
  }
}
