package dev.flxpoint.arch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README stays short, and its figures are those of the tables that it links to. */
final class ReadmeTest {
  private static final int NETWORKS = 6;
  private static final List<String> PEERS =
      List.of("guava", "resilience4j", "bucket4j-greedy", "failsafe-smooth", "failsafe-bursty");

  @Test
  void readme_sellsInOneScreen_andTeachesInThree() throws IOException {
    List<String> lines = Files.readAllLines(Page.ROOT.resolve("README.md"));

    assertThat(lines).hasSizeLessThanOrEqualTo(150);
    assertThat(lines.subList(0, 30)).anyMatch(line -> line.startsWith("```java"));
    assertThat(lines.subList(0, 30)).anyMatch(line -> line.startsWith("!["));
  }

  @Test
  void operations_areAllThatAreKnown() throws IOException {
    try (Stream<String> lines = Files.lines(Page.ROOT.resolve("spec/scopes.txt"))) {
      long operations = lines.skip(1).count();
      assertThat(readme()).contains("all " + operations + " known operations");
    }
  }

  @Test
  void requestsWithout429_areThoseOfAllSeeds() throws IOException {
    String[] cells = row("<!-- pacing --seeds -->", "ours-learned");

    assertThat(benchmarks()).contains("The same with 40 seeds each, 4 million requests a cell");
    assertThat(cells).hasSize(NETWORKS).allMatch(cell -> cell.startsWith("0[0-0] "));
    assertThat(readme()).contains("0 of " + NETWORKS * 4 + " million simulated requests");
  }

  @Test
  void sharesOfOrdinaryLimiters_areThoseOfTheirTable() throws IOException {
    List<Long> shares =
        PEERS.stream()
            .map(peer -> row("<!-- pacing --simulate -->", peer)[1])
            .map(this::percent)
            .toList();

    assertThat(shares).contains(26L, 31L).allMatch(share -> share >= 26 && share <= 31);
    assertThat(readme()).contains("26 to 31 % of their requests refused");
  }

  private long percent(String cell) {
    return Math.round(Double.parseDouble(cell.substring(0, cell.indexOf(" %"))));
  }

  /** Returns the cells of a row, without its name. */
  private static String[] row(String table, String name) {
    String cells =
        benchmarks()
            .split(table, 2)[1]
            .lines()
            .filter(line -> line.startsWith("| " + name + " |"))
            .findFirst()
            .orElseThrow();
    return Arrays.stream(cells.split("\\|")).map(String::strip).skip(2).toArray(String[]::new);
  }

  private static String benchmarks() {
    return text("docs/benchmarks.md");
  }

  private static String readme() {
    return text("README.md");
  }

  private static String text(String name) {
    return Page.all().stream()
        .filter(page -> page.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
