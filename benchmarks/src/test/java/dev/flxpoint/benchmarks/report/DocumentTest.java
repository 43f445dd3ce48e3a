package dev.flxpoint.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentTest {
  private static final String OLD =
      """
      # Figures
      Before.

      <!-- json --rounds 3 -->
      | a | b |
      | --- | --- |
      | old | old |

      After.
      """;

  private static final String[] FLEET = {
    "profile", "limiter", "callers", "status429", "share", "goodput", "jain", "commands"
  };

  @TempDir Path folder;

  @Test
  void rewrite_putsTheTableBelowTheCommentThatNamesIt() throws Exception {
    Path file = Files.writeString(folder.resolve("figures.md"), OLD);
    Document document =
        new Document(file, command -> Table.of("a\tb\n" + String.join("+", command) + "\t1\n"));
    assertThat(document.rewrite()).isEmpty();
    assertThat(file).content().isEqualTo(OLD.replace("| old | old |", "| json+--rounds+3 | 1 |"));
    document.rewrite();
    assertThat(file).content().doesNotContain("old").contains("\n\nAfter.");
  }

  @Test
  void rewrite_leavesTheFileAlone_ifATableDoesNotShowWhatItMust() throws Exception {
    Path file = Files.writeString(folder.resolve("figures.md"), OLD);
    Document document = new Document(file, command -> new Table("a\n1\n", List.of("too slow")));
    assertThat(document.rewrite()).containsExactly("too slow");
    assertThat(file).content().isEqualTo(OLD);
  }

  @Test
  void markdown_tableOfProfiles_hasARowForEachLimiter() {
    assertThat(
            Document.markdown(
                List.of(
                    new String[] {"profile", "limiter", "callers", "status429", "share", "goodput"},
                    new String[] {"C40", "ours", "8", "0", "0.00000", "0.997"},
                    new String[] {"C40", "peer", "8", "25832", "0.25832", "0.741"},
                    new String[] {"U50", "ours", "8", "1", "0.00001", "0.951"},
                    new String[] {"U50", "peer", "8", "69[66-73]", "0.25800", "0.735[0.7-0.8]"})))
        .containsExactly(
            "| limiter | C40 | U50 |",
            "| --- | --- | --- |",
            "| ours | 0 / 0.997 | 0.001 % / 0.951 |",
            "| peer | 25.832 % / 0.741 | 69[66-73] / 0.735[0.7-0.8] |");
  }

  @Test
  void markdown_tableOfFleets_hasTheirFairnessToo_andTheCommandsWhereThereAreSome() {
    assertThat(
            Document.markdown(
                List.of(
                    FLEET,
                    new String[] {"U50", "redis", "8", "0", "0.00000", "0.940", "0.999", "3.0"},
                    new String[] {"U50", "alone", "8", "12", "0.25000", "0.600", "0.812", "-"})))
        .containsExactly(
            "| limiter | U50 |",
            "| --- | --- |",
            "| redis | 0 / 0.940 / 0.999 / 3.0 |",
            "| alone | 25 % / 0.600 / 0.812 |");
  }

  @Test
  void markdown_tableOfFleetsOfSeveralSizes_hasAColumnForEach() {
    assertThat(
            Document.markdown(
                List.of(
                    FLEET,
                    new String[] {"U50", "alone", "8", "0", "0.00000", "0.940", "0.999", "-"},
                    new String[] {"U50", "alone", "16", "12", "0.25000", "0.600", "0.812", "-"})))
        .containsExactly(
            "| limiter | U50, 8 callers | U50, 16 callers |",
            "| --- | --- | --- |",
            "| alone | 0 / 0.940 / 0.999 | 25 % / 0.600 / 0.812 |");
  }

  @Test
  void markdown_limiterThatAColumnIsNotOf_hasADashThere() {
    assertThat(
            Document.markdown(
                List.of(
                    FLEET,
                    new String[] {"U50 a", "redis", "8", "0", "0.00000", "0.940", "0.999", "3.0"},
                    new String[] {"U50 b", "alone", "8", "0", "0.00000", "0.600", "0.812", "-"})))
        .containsExactly(
            "| limiter | U50 a | U50 b |",
            "| --- | --- | --- |",
            "| redis | 0 / 0.940 / 0.999 / 3.0 | - |",
            "| alone | - | 0 / 0.600 / 0.812 |");
  }
}
