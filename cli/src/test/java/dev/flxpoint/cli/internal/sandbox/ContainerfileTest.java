package dev.flxpoint.cli.internal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No engine builds it here, so it is read; {@code ContainerfileIT} does what it starts. */
final class ContainerfileTest {
  private static final Path FILE = Path.of("Containerfile");

  @Test
  void needsOnlyAJre_andRunsAsNobodyInParticular() throws IOException {
    List<String> lines = Files.readAllLines(FILE);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("FROM"))
        .singleElement()
        .asString()
        .endsWith("-jre");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("COPY"))
        .containsExactly("COPY target/flxpoint.jar /opt/flxpoint/flxpoint.jar");
    assertThat(lines).contains("USER 10001:10001", "EXPOSE 8080 8081");
  }

  @Test
  void isWrittenInInstructionsThatEachEngineKnows_madeAsRootAndRunAsAnother() throws IOException {
    assertThat(Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactly("FROM", "COPY", "RUN", "USER", "VOLUME", "EXPOSE", "ENTRYPOINT");
  }

  @Test
  void theJavaOfItsImage_runsOurClasses() throws IOException {
    String image = Files.readString(FILE).replaceAll("(?s).*eclipse-temurin:(\\d+)-jre.*", "$1");
    assertThat(Integer.parseInt(image)).isGreaterThanOrEqualTo(17);
  }

  @Test
  void theJarThatItCopies_isTheOneOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>flxpoint</finalName>");
  }

  @Test
  void listensWhereAContainerIsReached() throws IOException {
    String entry =
        Files.readString(FILE)
            .lines()
            .filter(line -> line.startsWith("ENTRYPOINT"))
            .findFirst()
            .orElseThrow();
    assertThat(entry)
        .contains(
            "\"-jar\", \"/opt/flxpoint/flxpoint.jar\", \"sandbox\", \"--bind\", \"0.0.0.0\"",
            "\"--port\", \"8080\", \"--admin-port\", \"8081\"");
  }
}
