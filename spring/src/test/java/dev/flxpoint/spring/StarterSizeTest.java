package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The starter stays small, and so does what its users write. Counted are lines of formatted code,
 * without blank ones, comments, imports and the package.
 */
@EnabledIf(value = "isInItsModule", disabledReason = "The starter's sources are not here")
final class StarterSizeTest {
  private static final Path PROJECT = Path.of("..", "consumers", "spring-boot-starter");

  @Test
  void starter_hasLessThan600Lines() throws IOException {
    assertThat(lines(Path.of("src", "main", "java"))).hasSizeBetween(300, 599);
  }

  /** From the dependency to a handler and a first call in a test. */
  @Test
  void freshProject_needsNoMoreThan15LinesOfItsOwn() throws IOException {
    List<String> own =
        lines(PROJECT).stream().filter(line -> !line.equals("ClassPath.check();")).toList();
    assertThat(own).contains("@SpringBootApplication", "@FlxpointSandbox").hasSizeBetween(8, 15);
  }

  /** Not among the consumers, who run these tests on the packed starter. */
  static boolean isInItsModule() {
    return Files.exists(
        Path.of("src/main/java/dev/flxpoint/spring/FlxpointAutoConfiguration.java"));
  }

  private static List<String> lines(Path folder) throws IOException {
    assumeTrue(Files.exists(folder), "Not beside the projects of users");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(StarterSizeTest::code)
          .toList();
    }
  }

  private static Stream<String> code(Path file) {
    try {
      return Files.readString(file)
          .replaceAll("(?s)/\\*.*?\\*/", "")
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.matches("(//|import |package ).*"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
