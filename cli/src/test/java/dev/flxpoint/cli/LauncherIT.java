package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
@Timeout(120)
final class LauncherIT {
  @TempDir private Path folder;
  private LauncherRig rig;

  @BeforeEach
  void setUp() throws IOException {
    rig = new LauncherRig(folder);
  }

  @Test
  void emptyPath_saysThatJavaIsMissing() throws Exception {
    assertRefused(
        rig.run(Map.of("PATH", "")), "flxpoint: Java is missing. Install Java 17 or newer");
  }

  @Test
  void wrongJavaHome_saysSo() throws Exception {
    assertRefused(
        rig.run(Map.of("JAVA_HOME", "/nowhere")),
        "flxpoint: JAVA_HOME is /nowhere, but there is no bin/java in it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.0.2", "1.8.0_292", "16"})
  void oldJava_saysWhichOneIsNeeded(String version) throws Exception {
    rig.java(version);

    assertRefused(rig.run(), rig.bin + "/java is Java " + version + ", but 17 or newer is needed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21-ea", "25.0.1"})
  void newerJava_isTaken(String version) throws Exception {
    rig.java(version);
    rig.built();

    assertThat(rig.run().exit()).isEqualTo(7);
  }

  @Test
  void javaWithoutAVersion_showsWhatItSaid() throws Exception {
    rig.script("java", "echo 'no runtime is installed'\n");

    assertRefused(rig.run(), "/java does not tell its version: no runtime is installed");
  }

  @Test
  void noMaven_saysSo() throws Exception {
    rig.without("mvn");

    assertRefused(rig.run(), "flxpoint: Maven is missing, and the command must be built first.");
  }

  @ParameterizedTest
  @CsvSource({"3.6.3", "2.2.1"})
  void oldMaven_saysWhichOneIsNeeded(String version) throws Exception {
    rig.maven(version, "exit 1");

    assertRefused(rig.run(), "mvn is Maven " + version + ", but 3.8 or newer is needed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.8.1", "3.10.0", "4.0.0-rc-4"})
  void noJar_buildsAtTheRootAndRuns(String version) throws Exception {
    rig.maven(version, "mkdir -p cli/target; echo noise; : > cli/target/flxpoint.jar");

    Run run = rig.run("quickstart", "--csv", "my file.csv");

    assertThat(run.err())
        .startsWith("flxpoint: Building the flxpoint command (first use) ... The first build down");
    assertThat(rig.builds()).containsExactly(rig.root + ": -B -q -pl cli -am package -DskipTests");
    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.outLines())
        .startsWith("in " + rig.elsewhere() + " as " + rig.root.resolve("flxpoint"))
        .endsWith("-jar", rig.jar.toString(), "quickstart", "--csv", "my file.csv");
  }

  @Test
  void jarNewerThanItsSources_needsNoMaven() throws Exception {
    rig.built();
    rig.without("mvn");

    Run run = rig.run();

    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cli/src/main/java/Main.java",
        "spec/openapi.yaml",
        "runtime/src/main/resources/a b.txt",
        "codegen/pom.xml",
        "pom.xml",
        "examples/inventory.csv"
      })
  void newerSource_buildsAgain(String path) throws Exception {
    rig.built();
    rig.edited(path);

    assertThat(rig.run().err())
        .isEqualTo("flxpoint: Building the flxpoint command (its sources have changed) ...\n");
    assertThat(rig.builds()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cli/src/test/java/MainTest.java", "runtime/target/x.jar", "docs/a.md"})
  void newerFileThatIsNoSource_buildsNothing(String path) throws Exception {
    rig.built();
    rig.edited(path);

    rig.run();

    assertThat(rig.builds()).isEmpty();
  }

  @Test
  void sourceRemoved_buildsAgain() throws Exception {
    rig.built();
    Files.delete(rig.source);

    rig.run();

    assertThat(rig.builds()).hasSize(1);
  }

  @Test
  void jar_isAsOldAsTheStartOfItsBuild() throws Exception {
    rig.maven("3.8.7", "touch -t 203001010000 cli/target/flxpoint.jar");

    rig.run();

    assertThat(Files.getLastModifiedTime(rig.jar))
        .isEqualTo(Files.getLastModifiedTime(rig.jar.resolveSibling("flxpoint-build.start")));
  }

  @Test
  void failedBuild_showsTheEndOfItsLogAndRunsNothing() throws Exception {
    rig.built();
    rig.edited("pom.xml");
    rig.maven("3.8.7", "echo '[ERROR] does not compile'; exit 1");

    Run run = rig.run();

    assertRefused(run, "[ERROR] does not compile\nflxpoint: the build failed. Its log is ");
    assertThat(rig.root.resolve("cli/target/flxpoint-build.log")).content().contains("not compile");
    assertThat(rig.jar).doesNotExist();
  }

  @Test
  void buildWithoutAJar_saysSo() throws Exception {
    rig.maven("3.8.7", "true");

    assertRefused(rig.run(), "flxpoint: the build made no " + rig.jar);
  }

  @Test
  void symbolicLinks_areFollowed() throws Exception {
    rig.built();
    Path first = Files.createSymbolicLink(rig.bin.resolve("one"), rig.root.resolve("flxpoint"));
    Path second = Files.createSymbolicLink(folder.resolve("two"), Path.of("bin/one"));

    Run run = Run.of(rig.process(second, Map.of(), "--version"));

    assertThat(first).isSymbolicLink();
    assertThat(run.outLines()).endsWith("-jar", rig.jar.toString(), "--version");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoAtOnce_buildOnce(boolean withFlock) throws Exception {
    if (!withFlock) {
      rig.without("flock");
    }
    Path gate = folder.resolve("gate");
    Run.of(rig.process(rig.bin.resolve("mkfifo"), Map.of(), gate.toString()));
    rig.maven("3.8.7", "read line < '" + gate + "'; echo \"$line\" > cli/target/flxpoint.jar");
    // The second one starts once the build stands at the gate, and opens it by saying that it
    // waits.
    Run.Started first = Run.start(rig.process(rig.root.resolve("flxpoint"), Map.of(), "first"));
    Process second =
        rig.process(rig.root.resolve("flxpoint"), Map.of(), "second")
            .redirectError(gate.toFile())
            .redirectOutput(folder.resolve("second.out").toFile())
            .start();

    assertThat(first.await().outLines()).endsWith("first");
    assertThat(second.waitFor()).isEqualTo(7);
    assertThat(folder.resolve("second.out")).content().endsWith("second\n");
    assertThat(rig.jar).content().isEqualTo("flxpoint: waiting for another build ...\n");
    assertThat(rig.builds()).hasSize(1);
  }

  @Test
  void lockOfABrokenOffBuild_isNamed() throws Exception {
    rig.without("flock");
    Path lock = Files.createDirectories(rig.root.resolve("cli/target/flxpoint.lock.d"));
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Files.writeString(lock.resolve("pid"), String.valueOf(ended.pid()));

    assertRefused(rig.run(), "a build was broken off and left " + lock);
  }

  private static void assertRefused(Run run, String message) {
    assertThat(run.err()).contains(message);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.outLines()).isEqualTo(List.of());
  }
}
