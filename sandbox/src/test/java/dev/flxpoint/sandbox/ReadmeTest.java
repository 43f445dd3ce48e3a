package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows as a test is one that is compiled and run. */
final class ReadmeTest {
  private static final Pattern TEST_METHOD = Pattern.compile("(?s) *@Test\n.*?\n  }\n");

  @Test
  void example_standsInTheTests() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String tests =
        Files.readString(
            Path.of("src/test/java/dev/flxpoint/sandbox/junit/SupplierExampleIT.java"));
    assertThat(TEST_METHOD.matcher(readme).results().map(MatchResult::group))
        .isNotEmpty()
        .allSatisfy(example -> assertThat(tests).contains(example));
  }
}
