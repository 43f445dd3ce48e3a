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

  private static final SourceTree OURS = new SourceTree(Path.of(".."));

  @TempDir private Path folder;

  @Test
  void file_hasAtMost300Lines() {
    assertThat(OURS.filesOver(LINES)).as("files to cut by their questions").isEmpty();
  }

  /** Otherwise the rule would hold for a module that it does not see. */
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

  private void write(String name, int lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "//\n".repeat(lines));
  }
}
