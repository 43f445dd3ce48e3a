package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/first-call.md gives to copy is the project {@code first-call}, which is run. */
final class FirstCallPageTest {
  private static final Path PAGE = Path.of("..", "docs", "first-call.md");
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern PUBLISH = Pattern.compile("(?m)^mvn -Ppublish .*$");
  private static final Pattern BOM =
      Pattern.compile("flxpoint-bom(?:</artifactId>\\s*<version>|:)([\\w.-]+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first-call/pom.xml",
        "first-call/src/test/java/com/example/firstcall/FirstCallTest.java"
      })
  void file_standsInThePage(String file) throws IOException {
    String anyVersion =
        Pattern.quote(Files.readString(Path.of(file)))
            .replaceAll("@[\\w.]+@", "\\\\E[\\\\w.-]+\\\\Q");
    assertThat(Files.readString(PAGE)).containsPattern(anyVersion);
  }

  @Test
  void command_isThatOfTheReadme() throws IOException {
    Matcher command = PUBLISH.matcher(Files.readString(README));
    assertThat(command.find()).isTrue();
    assertThat(Files.readString(PAGE)).contains("```sh\n" + command.group() + "\n```");
  }

  @Test
  void versionsOfSpringBoot_areThoseThatAreTried() throws IOException {
    String root = Files.readString(Path.of("..", "pom.xml"));
    List<String> tried =
        Pattern.compile("<spring-boot-[\\d-]+\\.version>(.*?)<")
            .matcher(root)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(tried).hasSize(3);
    String newest = tried.get(2);
    assertThat(Files.readString(PAGE))
        .contains("<version>" + newest + "</version>\n    <relativePath/>")
        .contains("`%s` or `%s` in place of `%s`".formatted(tried.toArray()));
  }

  @Test
  void versions_areThatOfTheBom() throws IOException {
    String version =
        Files.readString(Path.of("..", "bom", "pom.xml"))
            .replaceFirst("(?s).*?<version>(.*?)<.*", "$1");
    for (Path page : new Path[] {PAGE, README}) {
      assertThat(BOM.matcher(Files.readString(page)).results().map(found -> found.group(1)))
          .as("versions in %s", page)
          .isNotEmpty()
          .containsOnly(version);
    }
  }
}
