package dev.flxpoint.contract.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That the versions which the page calls tested are those that are. */
final class PoliciesPageTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void jdks_areThoseOfTheWorkflow() throws IOException {
    String matrix = only("java: \\[(.*)]", ".github/workflows/ci.yml");

    assertThat(page())
        .contains(
            "| JDK | 17 and newer | "
                + String.join(" and ", matrix.replace("'", "").split(", ", -1))
                + " |");
  }

  @Test
  void linesOfSpringBoot_areThoseOfThePom() throws IOException {
    String tested =
        only("<spring-boot-3.version>(\\d+\\.\\d+)", "pom.xml")
            + ", "
            + only("<spring-boot-4.version>(\\d+\\.\\d+)", "pom.xml")
            + " and "
            + only("<spring-boot-4-1.version>(\\d+\\.\\d+)", "pom.xml");

    assertThat(page()).contains("| Spring Boot | " + tested + " | " + tested + " |");
  }

  @Test
  void okHttp_isOfTheMajorVersionOfTheBom() throws IOException {
    assertThat(page())
        .contains("| OkHttp | " + only("<okhttp.version>(\\d+)", "bom/pom.xml") + ".x from");
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/policies.md"));
  }

  private static String only(String pattern, String file) throws IOException {
    List<String> found =
        Pattern.compile(pattern)
            .matcher(Files.readString(ROOT.resolve(file)))
            .results()
            .map((MatchResult each) -> each.group(1))
            .distinct()
            .toList();
    assertThat(found).as(pattern).hasSize(1);
    return found.get(0);
  }
}
