package dev.flxpoint.arch.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the output of a build, and whether the build may go on. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
final class OutputScriptIT {
  private static final String START = "[INFO] Scanning for projects...\n";
  private static final String END = "[INFO] BUILD SUCCESS\n";

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectory(folder.resolve(".ci"));
    Files.copy(Path.of("..", ".ci", "output.sh"), folder.resolve(".ci/output.sh"));
  }

  @Test
  void shortOutputWithoutWarnings_passes_andTestsAreCounted() throws Exception {
    report("runtime/target/surefire-reports/TEST-a.xml", "tests=\"7\" errors=\"0\" skipped=\"1\"");
    report("flows/target/failsafe-reports/TEST-b.xml", "tests=\"5\" errors=\"0\" skipped=\"0\"");

    assertThat(judge(START + lines(398) + END))
        .isEqualTo(
            "exit 0: 12 tests, of which 1 were skipped\n400 lines of output, of 400 at most\n");
  }

  @Test
  void moreThan400Lines_fail() throws Exception {
    assertThat(judge(START + lines(399) + END)).startsWith("exit 1:").contains("401 lines");
  }

  @Test
  void otherLimit_isKept() throws Exception {
    assertThat(judge(START + lines(498) + END, "500")).startsWith("exit 0:");
    assertThat(judge(START + lines(499) + END, "500")).startsWith("exit 1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[WARNING] The POM for a:b is invalid",
        "[ERROR] Tests are run without a port",
        "warning: [options] bootstrap class path not set",
        "OpenJDK 64-Bit Server VM warning: CodeCache is full. Compiler has been disabled.",
        "[61.663s][warning][codecache] CodeCache is full. Compiler has been disabled.",
        "Nov 27, 2026 10:00:00 AM a.B c WARNING: leaked connection",
        "10:00:00.000 [main] WARN a.B -- closed twice",
        "SLF4J(W): No SLF4J providers were found.",
        "Exception in thread \"main\" java.lang.OutOfMemoryError",
        "java.lang.IllegalStateException: closed",
        "Caused by: java.io.IOException",
        "\tat a.B.c(B.java:1)",
      })
  void warningOrException_fails_andIsShownWithItsLine(String line) throws Exception {
    assertThat(judge(START + line + "\n" + END)).startsWith("exit 1:").contains("\n2: " + line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[INFO] --- a:1:warn (no-warning) @ flxpoint-runtime ---",
        "a table that says what an exception is",
      })
  void whatOnlySpeaksOfThem_passes(String line) throws Exception {
    assertThat(judge(START + line + "\n" + END)).startsWith("exit 0:");
  }

  /** A newer JVM has something to say of Maven, which cannot be mended here. */
  @Test
  void whatComesBeforeMavenBegins_passes() throws Exception {
    assertThat(judge("WARNING: sun.misc.Unsafe will go\n" + START + END)).startsWith("exit 0:");
  }

  private static String lines(int count) {
    return "[INFO] a step\n".repeat(count);
  }

  private void report(String name, String counts) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "<testsuite name=\"a\" time=\"1\" %s>\n</testsuite>\n".formatted(counts));
  }

  private String judge(String log, String... most) throws Exception {
    Path file = Files.writeString(folder.resolve("log"), log);
    Path said = folder.resolve("said");
    ProcessBuilder script = new ProcessBuilder("bash", ".ci/output.sh", file.toString());
    script.command().addAll(List.of(most));
    int exit =
        script
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    return "exit " + exit + ": " + Files.readString(said, UTF_8);
  }
}
