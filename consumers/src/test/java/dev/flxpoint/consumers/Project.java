package dev.flxpoint.consumers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project of a user, after it was built and run. */
record Project(Path folder) {
  private static final Path BUILT = Path.of("target", "projects");

  static Project named(String name) {
    return new Project(BUILT.resolve(name));
  }

  static List<Project> all() throws IOException {
    try (Stream<Path> folders = Files.list(BUILT)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("build.log")))
          .sorted()
          .map(Project::new)
          .toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** Returns what the first group of the pattern matched in each of its runs. */
  List<String> said(String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(folder.resolve("build.log")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
