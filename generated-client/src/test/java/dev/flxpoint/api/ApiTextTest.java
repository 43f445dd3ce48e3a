package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the reviewed text of the public API with the classes. */
final class ApiTextTest {
  private static final Path FILE = Path.of("api.txt");
  private static final String REWRITE =
      "mvn -B -q verify -Dreview.update=true -pl spec,generated-client -am";
  private static final int SHOWN = 10;

  @Test
  void committedText_isThatOfTheClasses() throws IOException {
    List<String> actual = ApiText.of(GeneratedClasses.all());
    if (Boolean.getBoolean("review.update")) {
      Files.writeString(FILE, String.join("\n", actual) + "\n");
    }
    List<String> committed =
        Files.exists(FILE) ? Files.readAllLines(FILE, StandardCharsets.UTF_8) : List.of();

    assertThat(differences(committed, actual))
        .withFailMessage(() -> message(differences(committed, actual)))
        .isEmpty();
    assertThat(committed).isEqualTo(actual);
  }

  @Test
  void differences_areWhatIsGoneAndWhatIsNew() {
    List<String> differences = differences(List.of("a", "b", "c"), List.of("b", "b2", "c"));

    assertThat(differences).containsExactly("- a", "+ b2");
    assertThat(message(differences)).contains("2 lines", "- a", "+ b2", REWRITE);
  }

  @Test
  void message_ofManyDifferences_countsTheRest() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < SHOWN + 3; i++) {
      many.add("+ line" + i);
    }

    assertThat(message(many)).contains("+ line9", "... and 3 more").doesNotContain("line10");
  }

  private static List<String> differences(List<String> committed, List<String> actual) {
    Set<String> gone = new LinkedHashSet<>(committed);
    actual.forEach(gone::remove);
    Set<String> added = new LinkedHashSet<>(actual);
    committed.forEach(added::remove);
    List<String> lines = new ArrayList<>();
    gone.forEach(line -> lines.add("- " + line));
    added.forEach(line -> lines.add("+ " + line));
    return lines;
  }

  private static String message(List<String> differences) {
    List<String> shown = differences.subList(0, Math.min(SHOWN, differences.size()));
    int rest = differences.size() - shown.size();
    return "generated-client/api.txt differs from the generated classes in "
        + differences.size()
        + " lines:\n  "
        + String.join("\n  ", shown)
        + (rest == 0 ? "" : "\n  ... and " + rest + " more")
        + "\nIf that is what the change is for, rewrite the file from the project's root with\n  "
        + REWRITE
        + "\nand commit it.";
  }
}
