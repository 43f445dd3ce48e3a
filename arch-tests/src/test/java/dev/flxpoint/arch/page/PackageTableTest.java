package dev.flxpoint.arch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackageTableTest {
  @TempDir private Path root;

  @BeforeEach
  void write() throws IOException {
    write("pom.xml", "<project><modules><module>house</module></modules></project>");
    write("house/src/main/java/our/house/package-info.java", "/**\n * Who lives\n * here?\n */");
  }

  @Test
  void packages_standBelowTheirModule() throws IOException {
    write("house/src/main/java/our/house/roof/package-info.java", "/** Is it wet? In May. */");

    assertThat(PackageTable.read(root))
        .endsWith("| house | `our.house` | Who lives here? |\n|  | `.roof` | Is it wet? |\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/** Holds the roof. */", "/** Holds the roof. Does it? */"})
  void packageInfoThatAsksNothing_isFound(String text) throws IOException {
    write("house/src/main/java/our/house/roof/package-info.java", text);

    assertThatIllegalStateException()
        .isThrownBy(() -> PackageTable.read(root))
        .withMessageContaining("roof");
  }

  @Test
  void packageWithoutPackageInfo_isFound() throws IOException {
    write("house/src/main/java/our/house/target/Door.java", "final class Door {}");

    assertThatIllegalStateException()
        .isThrownBy(() -> PackageTable.read(root))
        .withMessageContaining("our.house.target");
  }

  @Test
  void packageOfOthers_needsNoQuestion() throws IOException {
    write("house/src/main/java/their/garden/Gate.java", "final class Gate {}");

    assertThat(PackageTable.read(root)).doesNotContain("garden");
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
