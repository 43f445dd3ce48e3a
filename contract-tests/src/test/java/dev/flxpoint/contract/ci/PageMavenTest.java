package dev.flxpoint.contract.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages tell to ask of Maven is there. To run it would build within the build. */
final class PageMavenTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMAND = Pattern.compile("^mvn [^#\n]*", Pattern.MULTILINE);

  @Test
  void commandsOfPages_haveTheirModulesProfilesAndPlugins() throws IOException {
    MavenCommands maven = new MavenCommands(ROOT);
    List<String> commands = commands();

    assertThat(commands).hasSizeGreaterThan(10).contains("mvn verify");
    assertThat(commands).allSatisfy(each -> assertThat(maven.problems(each)).isEmpty());
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    try (Stream<Path> pages = Files.find(ROOT, 2, (file, is) -> file.toString().endsWith(".md"))) {
      for (Path page : pages.toList()) {
        COMMAND
            .matcher(Files.readString(page).replaceAll("\\\\\n *", ""))
            .results()
            .map(MatchResult::group)
            .map(String::strip)
            .forEach(commands::add);
      }
    }
    return commands;
  }
}
