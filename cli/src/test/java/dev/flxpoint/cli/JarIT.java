package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
final class JarIT {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path JAR = Path.of("target", "flxpoint.jar").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void badFile_leavesStandardOutputEmpty() throws Exception {
    Run run = run("quickstart", "--json", "--csv", "none.csv");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).containsExactly("none.csv: no such file", "Nothing was sent.");
  }

  @Tag("slow")
  @Test
  @EnabledOnOs(OS.LINUX)
  @EnabledOnJre(JRE.JAVA_17)
  void secondStartByTheLauncher_takesEveryClassFromTheArchive() throws Exception {
    // Java 17 archives no class of a jar whose path has a space.
    LauncherRig rig = new LauncherRig(folder, "project");
    Files.createDirectories(rig.jar.getParent());
    Files.copy(JAR, rig.jar);
    String home = System.getProperty("java.home");
    Run first = rig.run(Map.of("JAVA_HOME", home), "scopes");

    Run second =
        rig.run(Map.of("JAVA_HOME", home, "JDK_JAVA_OPTIONS", "-Xlog:class+load"), "scopes");

    assertThat(first.exit()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(second.outLines())
        .anyMatch(line -> line.contains("picocli.CommandLine source: shared objects file"))
        .noneMatch(line -> line.contains("source: file:"))
        .containsAll(first.outLines());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void scopesIntoAClosedPipe_leavesNoStackTrace() throws Exception {
    ProcessBuilder process = process(folder, List.of(), "scopes", "--json");
    // The reader is gone before Java starts, so that it does not matter who is faster.
    String script = "mkfifo pipe; : < pipe & exec > pipe; wait; exec \"$@\"";
    process.command().addAll(0, List.of("sh", "-c", script, "sh"));

    Run run = Run.of(process);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"US-ASCII,yes", "UTF-8,\u2713"})
  void scopes_keepToTheCharsetOfTheTerminal(String charset, String mark) throws Exception {
    Run run = Run.of(process(folder, List.of("-Dstdout.encoding=" + charset), "scopes"));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(mark + " every operation").doesNotContain("?", "\uFFFD");
  }

  @Test
  void version_isThatOfTheBuild() throws Exception {
    assertThat(run("--version").out()).matches("flxpoint \\d+\\.\\d+\\.\\d+\\S* on Java \\d+\\R");
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return Run.of(process(folder, List.of(), arguments));
  }

  /** Runs in a folder other than the project's, so that nothing is found by chance. */
  static ProcessBuilder process(Path folder, List<String> ofJava, String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    // As the launcher starts it.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(ofJava);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).directory(folder.toFile());
  }
}
