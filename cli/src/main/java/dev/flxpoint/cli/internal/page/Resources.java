package dev.flxpoint.cli.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the page, which are packed with the command. */
final class Resources {
  private static final String FOLDER = "/dev/flxpoint/cli/page/";

  /** Names are plain, so that none leads out of the folder. */
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z][a-z0-9-]*/)*[a-z][a-z0-9-]*\\.([a-z]+)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private Resources() {}

  /** Returns the file of that name; none if there is no such one. */
  static Optional<Reply> find(String name) {
    Matcher plain = NAME.matcher(name);
    String type = plain.matches() ? TYPES.get(plain.group(1)) : null;
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = Resources.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(new Reply(200, type, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
