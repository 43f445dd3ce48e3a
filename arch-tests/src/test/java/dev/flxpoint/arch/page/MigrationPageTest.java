package dev.flxpoint.arch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake of the page has a verdict, and a test that shows it. */
final class MigrationPageTest {
  private static final Path PAGE = Page.ROOT.resolve("docs/migration.md");

  @ParameterizedTest
  @MethodSource("rows")
  void mistake_hasAVerdictAndATest(List<String> row) {
    assertThat(row).hasSize(4);
    assertThat(row.get(1)).isIn("impossible", "caught", "avoid");
    assertThat(row.get(2)).isNotBlank();
    assertThat(NamedTests.in(row.get(3))).hasSize(1);
  }

  @Test
  void mistakes_areMany() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(40);
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
}
