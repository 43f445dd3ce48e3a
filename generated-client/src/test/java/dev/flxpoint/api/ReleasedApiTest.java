package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.specdiff.ReleaseRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Compares the client's signatures with the last released ones, and moves the released ones: a line
 * that is gone is code of users that no longer compiles, also where the document breaks nobody.
 */
final class ReleasedApiTest {
  private static final Path RELEASED = Path.of("released/api.txt");
  private static final Path VERSION = Path.of("released/VERSION");
  private static final String DEPRECATED = " deprecated";
  private static final int SHOWN = 10;

  @Test
  void linesThatAreGone_needAnotherVersion() throws IOException {
    List<String> actual = ApiText.of(GeneratedClasses.all());
    String released = Files.readString(VERSION).strip();
    String current = BundledSpec.version();
    List<String> gone = gone(Files.readAllLines(RELEASED), actual);

    String objection = ReleaseRule.objection(released, current, !gone.isEmpty());
    assertThat(objection).withFailMessage(() -> message(objection, gone)).isEmpty();
    if (Boolean.getBoolean("spec.release")) {
      Files.writeString(RELEASED, String.join("\n", actual) + "\n");
      Files.writeString(VERSION, current + "\n");
    }
  }

  @Test
  void gone_isWhatNobodyCanNameAnyMore_notWhatIsAddedOrDeprecated() {
    List<String> released = List.of("# comment", "A.kept()", "A.gone()", "A.aged()");

    assertThat(gone(released, List.of("# other", "A.kept()", "A.aged() deprecated", "A.more()")))
        .containsExactly("A.gone()");
    assertThat(message("Why", List.of("A.gone()")))
        .contains("Why", "info.version in spec/openapi.yaml", "- A.gone()");
  }

  private static List<String> gone(Collection<String> released, Collection<String> actual) {
    Set<String> gone = new LinkedHashSet<>(released);
    gone.removeIf(line -> line.startsWith("#"));
    actual.forEach(
        line -> {
          gone.remove(line);
          gone.remove(line.endsWith(DEPRECATED) ? line.replaceFirst(DEPRECATED + "$", "") : line);
        });
    return List.copyOf(gone);
  }

  private static String message(String objection, List<String> gone) {
    int rest = gone.size() - SHOWN;
    return objection
        + ".\nRaise info.version in spec/openapi.yaml, or take back what removes from"
        + " generated-client/released/api.txt:\n  - "
        + String.join("\n  - ", gone.subList(0, Math.min(SHOWN, gone.size())))
        + (rest > 0 ? "\n  ... and " + rest + " more" : "");
  }
}
