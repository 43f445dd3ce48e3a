package dev.flxpoint.arch.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one version to the next, in a repository of one POM, one page and a changelog. */
@EnabledOnOs(OS.LINUX)
final class VersionScriptsIT {
  private static final String POM =
      """
      <project>
        <artifactId>flxpoint-bom</artifactId>
        <version>%1$s</version>
        <flxpoint.version>%1$s</flxpoint.version>
        <artifactId>other</artifactId>
        <version>0.1.0</version>
      </project>
      """;

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (String script : new String[] {"set-version.sh", "check-tag.sh"}) {
      write(".ci/" + script, Files.readString(Path.of("..", ".ci", script)));
    }
    write("bom/pom.xml", POM.formatted("0.1.0-SNAPSHOT"));
    write("README.md", "implementation(\"dev.flxpoint:flxpoint-runtime:0.1.0-SNAPSHOT\")\n");
    write("docs/page.md", "<version>0.1.0-SNAPSHOT</version>\n");
    write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n- More.\n");
  }

  @Test
  void release_isWrittenWhereItIsNamed_andNamesItsSection() throws Exception {
    assertThat(run("set-version.sh", "0.1.0")).isZero();

    assertThat(read("bom/pom.xml")).isEqualTo(POM.formatted("0.1.0"));
    assertThat(read("README.md")).contains("flxpoint-runtime:0.1.0\"");
    assertThat(read("docs/page.md")).isEqualTo("<version>0.1.0</version>\n");
    assertThat(read("CHANGELOG.md"))
        .matches("(?s).*## 0\\.1\\.0 - \\d{4}-\\d\\d-\\d\\d\n\n- More.\n");
    assertThat(run("check-tag.sh", "v0.1.0")).isZero();
    assertThat(run("check-tag.sh", "v0.1.1")).isEqualTo(1);
  }

  @Test
  void tag_whileNobodyKnowsWhereTheProjectLives_isRefused() throws Exception {
    String pom =
        POM.formatted("0.1.0").replace("<project>", "<project><url>https://a.invalid</url>");
    write("bom/pom.xml", pom);

    assertThat(run("check-tag.sh", "v0.1.0")).isEqualTo(1);
  }

  @Test
  void nextSnapshot_opensTheChangelogOnce_andLeavesOtherVersionsAlone() throws Exception {
    run("set-version.sh", "0.1.0");
    run("set-version.sh", "0.2.0-SNAPSHOT");
    run("set-version.sh", "0.3.0-SNAPSHOT");

    assertThat(read("bom/pom.xml")).isEqualTo(POM.formatted("0.3.0-SNAPSHOT"));
    assertThat(read("CHANGELOG.md"))
        .startsWith("# Changelog\n\n## Unreleased\n\n## 0.1.0 - ")
        .containsOnlyOnce("Unreleased");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.2", "v1.2.3", "1.2.3-RC1", "1.2.3 ", "1.2.3|"})
  void whatIsNoVersion_changesNothing(String version) throws Exception {
    assertThat(run("set-version.sh", version)).isEqualTo(2);
    assertThat(read("bom/pom.xml")).isEqualTo(POM.formatted("0.1.0-SNAPSHOT"));
  }

  private int run(String script, String argument) throws Exception {
    return new ProcessBuilder("bash", ".ci/" + script, argument)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
