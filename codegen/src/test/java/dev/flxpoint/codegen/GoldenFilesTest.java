package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The generated code as it is reviewed: a change of a template shows as a change of these files.
 */
final class GoldenFilesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/golden/expected");
  private static final String UPDATE = "golden.update";

  /** They say nothing of the spec, so their templates are as good to review. */
  private static final Set<String> CONSTANT =
      Set.of(
          "dev/flxpoint/api/ApiCall.java",
          "dev/flxpoint/api/ApiFactory.java",
          "dev/flxpoint/api/ApiResponse.java",
          "dev/flxpoint/api/BatchCall.java",
          "dev/flxpoint/api/ForOperation.java",
          "dev/flxpoint/api/PagedCall.java",
          "dev/flxpoint/api/json/AnyAdapter.java",
          "dev/flxpoint/api/json/Decimals.java",
          "dev/flxpoint/api/json/Iso8601.java",
          "dev/flxpoint/api/json/Inferred.java",
          "dev/flxpoint/api/json/Json.java",
          "dev/flxpoint/api/json/ListAdapter.java",
          "dev/flxpoint/api/json/QueryConverter.java",
          "dev/flxpoint/api/json/Texts.java",
          "dev/flxpoint/api/model/FreeForm.java",
          "dev/flxpoint/api/param/QueryParams.java");

  @TempDir private Path folder;

  @Test
  void goldenSpec_generated_equalsTheExpectedFiles() throws IOException {
    SortedMap<String, String> generated = Generation.run(Generation.GOLDEN_SPEC, folder);
    assertThat(generated).containsKeys(CONSTANT.toArray(String[]::new));
    generated.keySet().removeAll(CONSTANT);
    if (Boolean.getBoolean(UPDATE)) {
      rewrite(generated);
      fail("Wrote " + EXPECTED + "; review the difference and run again without -D" + UPDATE);
    }

    SortedMap<String, String> expected = Generation.read(EXPECTED);

    assertThat(generated.keySet()).as(hint()).containsExactlyElementsOf(expected.keySet());
    expected.forEach(
        (file, text) ->
            assertThat(generated.get(file))
                .withFailMessage(() -> firstDifference(file, text, generated.get(file)))
                .isEqualTo(text));
  }

  private static void rewrite(SortedMap<String, String> generated) throws IOException {
    for (String file : Generation.read(EXPECTED).keySet()) {
      Files.delete(EXPECTED.resolve(file));
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path target = EXPECTED.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  private static String firstDifference(String file, String expected, String actual) {
    Iterator<String> lines = actual.lines().iterator();
    int number = 0;
    for (String line : expected.lines().toList()) {
      number++;
      String other = lines.hasNext() ? lines.next() : "(the end)";
      if (!line.equals(other)) {
        return file + ":" + number + ": expected\n" + line + "\nbut was\n" + other + "\n" + hint();
      }
    }
    return file + ":" + (number + 1) + ": differs after its last expected line\n" + hint();
  }

  private static String hint() {
    return "if this is on purpose: mvn -pl codegen test -Dtest=GoldenFilesTest -D"
        + UPDATE
        + "=true";
  }
}
