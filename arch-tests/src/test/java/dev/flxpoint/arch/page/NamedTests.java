package dev.flxpoint.arch.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests of all modules, as pages name them. */
final class NamedTests {
  private static final Pattern NAME =
      Pattern.compile("`([A-Z]\\w*(?:Test|IT)(?:\\.\\w+)?|misuse/\\w+/\\w+\\.java)`");
  private static final Path MISUSE = Page.ROOT.resolve("contract-tests/src/test/resources");

  /** By name of the class, since a page names no package; two of one name count as one. */
  private final Map<String, String> sources = new HashMap<>();

  NamedTests() throws IOException {
    try (Stream<Path> modules = Files.list(Page.ROOT)) {
      modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .forEach(this::read);
    }
  }

  /** Returns what looks like a test in a text. */
  static List<String> in(String text) {
    return NAME.matcher(text).results().map(name -> name.group(1)).toList();
  }

  /** Takes a class of tests, one of its methods, or the path of a source that must not compile. */
  boolean has(String test) {
    if (test.endsWith(".java")) {
      return Files.exists(MISUSE.resolve(test));
    }
    String[] parts = test.split("\\.", 2);
    String source = sources.get(parts[0]);
    return source != null && (parts.length == 1 || source.contains("void " + parts[1] + "("));
  }

  private void read(Path tests) {
    try (Stream<Path> files = Files.walk(tests)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file ->
                  sources.merge(
                      file.getFileName().toString().replace(".java", ""),
                      text(file),
                      String::concat));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
