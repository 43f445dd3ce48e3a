package dev.flxpoint.arch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake of the page has a verdict, and a test that shows it. */
final class MigrationPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/migration.md");

  @ParameterizedTest
  @MethodSource("rows")
  void mistake_hasAVerdictAndATestThatIsThere(List<String> row) {
    assertThat(row).hasSize(4);
    assertThat(row.get(1)).isIn("impossible", "caught", "avoid");
    assertThat(row.get(3)).matches("`.+`");
    assertThat(isThere(row.get(3).replace("`", ""))).as(row.get(3)).isTrue();
  }

  @Test
  void mistakes_areMany() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource({
    "MigrationPageTest.mistakes_areMany, true",
    "MigrationPageTest, true",
    "MigrationPageTest.mistakes_areFew, false",
    "OtherPageTest.mistakes_areMany, false",
    "misuse/refused/PriceAsDouble.java, true",
    "misuse/refused/PriceAsFloat.java, false",
  })
  void testThatIsNot_isFound(String name, boolean isThere) {
    assertThat(isThere(name)).isEqualTo(isThere);
  }

  static List<List<String>> rows() throws IOException {
    try (Stream<String> lines = Files.lines(PAGE)) {
      return lines
          .filter(line -> line.startsWith("| "))
          .filter(line -> !line.startsWith("| ---") && !line.startsWith("| what goes wrong"))
          .map(line -> Stream.of(line.split("\\|")).skip(1).map(String::strip).toList())
          .toList();
    }
  }

  /** Takes the path of a source that must not compile, a class of tests, or one of its methods. */
  private static boolean isThere(String test) {
    if (test.endsWith(".java")) {
      return Files.exists(ROOT.resolve("contract-tests/src/test/resources").resolve(test));
    }
    String[] parts = test.split("\\.", 2);
    return sources(parts[0] + ".java")
        .anyMatch(source -> parts.length == 1 || source.contains("void " + parts[1] + "("));
  }

  private static Stream<String> sources(String file) {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(tests -> found(tests, file).stream())
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(Path tests, String file) {
    try (Stream<Path> files = Files.find(tests, 20, (path, is) -> path.endsWith(file))) {
      List<Path> found = files.toList();
      return found.isEmpty() ? List.of() : List.of(Files.readString(found.get(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
