package dev.flxpoint.arch.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of this repository, as its readers see it.
 *
 * @param name its path from the root, with slashes
 */
record Page(String name, String text) {
  static final Path ROOT = Path.of("..");
  private static final String MARKDOWN = ".md";

  /** Returns those of the root, of {@code docs}, and of the modules. */
  static List<Page> all() {
    return Stream.concat(Stream.of(ROOT), directories().stream())
        .flatMap(directory -> pagesIn(directory).stream())
        .toList();
  }

  /** Returns its blocks of code in that language. */
  List<String> code(String language) {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<Path> directories() {
    try (Stream<Path> all = Files.list(ROOT)) {
      return all.filter(Files::isDirectory)
          .filter(each -> !each.getFileName().toString().matches("\\..*|target"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Page> pagesIn(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(each -> each.toString().endsWith(MARKDOWN)).sorted().map(Page::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page of(Path file) {
    try {
      return new Page(
          ROOT.relativize(file).toString().replace('\\', '/'),
          Files.readString(file).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
