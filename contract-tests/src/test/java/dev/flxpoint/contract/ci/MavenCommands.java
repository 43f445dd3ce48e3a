package dev.flxpoint.contract.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks commands for Maven against the POMs of a directory and its modules. */
final class MavenCommands {
  private static final String PACT_PLUGIN = "<groupId>au.com.dius.pact.provider</groupId>";

  private final Path root;
  private final String poms;

  MavenCommands(Path root) throws IOException {
    this.root = root;
    try (Stream<Path> files = Files.find(root, 2, (file, is) -> file.endsWith("pom.xml"))) {
      this.poms = files.map(MavenCommands::read).collect(Collectors.joining());
    }
  }

  List<String> problems(String command) {
    List<String> problems = new ArrayList<>();
    String[] words = command.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      String word = words[i];
      if (word.equals("-pl")) {
        Stream.of(words[i + 1].split(",", -1))
            .filter(module -> !Files.exists(root.resolve(module).resolve("pom.xml")))
            .forEach(module -> problems.add(module + " is no module"));
      }
      if (word.startsWith("-P") && !poms.contains("<id>" + word.substring(2) + "</id>")) {
        problems.add(word.substring(2) + " is no profile");
      }
      if (word.startsWith("pact:")
          && !poms.contains(PACT_PLUGIN + "\n        <artifactId>maven<")) {
        problems.add(word + " is no goal of a plugin of the POM");
      }
    }
    return problems;
  }

  private static String read(Path pom) {
    try {
      return Files.readString(pom).replaceAll("\n +", "\n        ");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
