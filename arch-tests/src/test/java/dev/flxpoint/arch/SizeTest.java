package dev.flxpoint.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a reader finds in one place. Generated code is not for reading. */
final class SizeTest {
  private static final int LINES = 300;
  private static final int TYPES = 25;

  /**
   * What users type and the machinery of a call: a token's value and the constructors of failures
   * are safe only because they are package-private.
   */
  private static final String RUNTIME = "runtime/src/main/java/dev/flxpoint/client has ";

  private static final SourceTree OURS = new SourceTree(Path.of(".."));

  @TempDir private Path folder;

  @Test
  void file_hasAtMost300Lines() {
    assertThat(OURS.filesOver(LINES)).as("files to cut by their questions").isEmpty();
  }

  @Test
  void package_hasAtMost25Types() {
    assertThat(OURS.packagesOver(TYPES))
        .as("packages to cut by their questions")
        .allMatch(each -> each.startsWith(RUNTIME));
  }

  /** Otherwise the rules would hold for a module that they do not see. */
  @ParameterizedTest
  @EnumSource
  void everyModule_isSeen(OurModule module) {
    assertThat(OURS.hasFilesIn(module.directory())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/java/a/Long.java",
        "module/src/test/java/a/b/Long.java",
        "examples/one/src/main/java/target/Long.java"
      })
  void fileOfMoreLines_isFound(String file) throws IOException {
    write(file, LINES + 1);
    assertThat(new SourceTree(folder).filesOver(LINES)).containsExactly(file + " has 301 lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module/target/generated-sources/src/main/java/a/Long.java",
        "src/test/resources/src/Long.java",
        ".git/src/main/java/Long.java"
      })
  void fileThatIsNoSource_mayHaveMoreLines(String file) throws IOException {
    write(file, LINES + 1);
    assertThat(new SourceTree(folder).filesOver(LINES)).isEmpty();
  }

  @Test
  void fileOf300Lines_isShortEnough() throws IOException {
    write("src/main/java/a/Long.java", LINES);
    assertThat(new SourceTree(folder).filesOver(LINES)).isEmpty();
  }

  @Test
  void packageOfMoreTypes_isFound() throws IOException {
    fill("module/src/main/java/a", TYPES + 1);
    assertThat(new SourceTree(folder).packagesOver(TYPES))
        .containsExactly("module/src/main/java/a has 26 types");
  }

  @Test
  void packageOf25Types_isSmallEnough_whateverElseIsThere() throws IOException {
    fill("module/src/main/java/a", TYPES);
    fill("module/src/main/java/a/b", TYPES);
    fill("other/src/main/java/a", TYPES);
    fill("module/src/test/java/a", TYPES + 1);
    write("module/src/main/java/a/package-info.java", 1);
    assertThat(new SourceTree(folder).packagesOver(TYPES)).isEmpty();
  }

  private void fill(String name, int types) throws IOException {
    for (int i = 0; i < types; i++) {
      write(name + "/Type" + i + ".java", 1);
    }
  }

  private void write(String name, int lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "//\n".repeat(lines));
  }
}
