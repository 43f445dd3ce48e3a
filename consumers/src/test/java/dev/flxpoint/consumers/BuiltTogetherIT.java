package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A module is never built with one of ours from a repository, where {@code mvn install} may have
 * left an old one: neither with a library nor with the generator.
 */
final class BuiltTogetherIT {
  @Test
  void libraryWithoutWhatItNeeds_isRefusedByName() throws IOException, InterruptedException {
    assertThat(validate("flows"))
        .contains(
            "flxpoint-flows needs [flxpoint-runtime, flxpoint-sandbox]",
            "mvn -pl flows -am",
            "BUILD FAILURE");
  }

  @Tag("slow")
  @Test
  void specWithoutItsGenerator_isRefusedByName() throws IOException, InterruptedException {
    assertThat(validate("spec-diff,spec"))
        .contains("flxpoint-spec needs [flxpoint-codegen]", "mvn -pl spec -am", "BUILD FAILURE");
  }

  private static String validate(String modules) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Process maven =
        new ProcessBuilder(
                Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                    .toString(),
                "-B",
                "-o",
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                "-pl",
                modules,
                "validate")
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true)
            .start();
    try {
      String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      maven.waitFor();
      return said;
    } finally {
      maven.destroyForcibly();
    }
  }
}
