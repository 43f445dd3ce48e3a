package dev.flxpoint.consumers;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The JDKs of a machine, where its user, its toolchains and its packages have them. */
record Jdks(Map<String, String> environment, Path home, List<Path> folders) {
  private static final Pattern JDK_HOME = Pattern.compile("<jdkHome>\\s*(.+?)\\s*</jdkHome>");

  static Jdks ofThisMachine() {
    Path home = Path.of(System.getProperty("user.home"));
    return new Jdks(
        System.getenv(),
        home,
        List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt/java"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            home.resolve(".sdkman/candidates/java"),
            home.resolve(".jdks")));
  }

  /** Returns the home of the first that is of this feature release. */
  Optional<Path> find(int release) throws IOException {
    for (Path candidate : candidates()) {
      if (isOf(release, candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private List<Path> candidates() throws IOException {
    List<Path> candidates = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          if (name.matches("JAVA_?HOME.*|JAVA_?\\d+_HOME")) {
            candidates.add(Path.of(value));
          }
        });
    Path toolchains = home.resolve(".m2/toolchains.xml");
    if (Files.exists(toolchains)) {
      JDK_HOME
          .matcher(Files.readString(toolchains))
          .results()
          .forEach(found -> candidates.add(Path.of(found.group(1))));
    }
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
          for (Path entry : entries) {
            candidates.add(entry);
            candidates.add(entry.resolve("Contents/Home"));
          }
        }
      }
    }
    return candidates;
  }

  private static boolean isOf(int release, Path home) throws IOException {
    Path file = home.resolve("release");
    return Files.exists(home.resolve("bin"))
        && Files.exists(file)
        && Files.readString(file).matches("(?s).*JAVA_VERSION=\"" + release + "\\b.*");
  }
}
