package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of classes that the launcher makes for a jar. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
final class LauncherArchiveIT {
  @TempDir private Path folder;
  private LauncherRig rig;

  @BeforeEach
  void setUp() throws IOException {
    rig = new LauncherRig(folder);
  }

  @Test
  void archiveOfClasses_isMadeOnceForAJar() throws Exception {
    rig.archiving();
    rig.built();

    for (int i = 0; i < 2; i++) {
      assertThat(rig.run("scopes").outLines())
          .contains("-XX:SharedArchiveFile=" + rig.archive())
          .endsWith("-jar", rig.jar.toString(), "scopes");
    }
    assertThat(rig.archived()).isEqualTo(1);
    Files.setLastModifiedTime(rig.jar, FileTime.from(Instant.now().plusSeconds(60)));
    rig.run("scopes");
    assertThat(rig.archived()).isEqualTo(2);
  }

  @Test
  void archiveOfAnotherJava_isNotTaken() throws Exception {
    rig.archiving();
    rig.built();
    rig.run();
    rig.java("21");

    assertThat(rig.run().outLines()).doesNotContain("-XX:SharedArchiveFile=" + rig.archive());
    assertThat(rig.archived()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "torn"})
  void damagedArchive_isMadeAnewInSilence(String text) throws Exception {
    rig.archiving();
    rig.built();
    rig.run();
    Files.writeString(rig.archive(), text);

    Run run = rig.run("scopes");

    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.err()).isEmpty();
    assertThat(rig.archive()).content().isEqualTo("classes\n");
    assertThat(rig.archived()).isEqualTo(2);
  }

  @Test
  void archiveOfTheSameVersionElsewhere_isMadeAnew() throws Exception {
    rig.archiving();
    rig.built();
    rig.run();
    Path home = otherHome();

    for (int i = 0; i < 2; i++) {
      assertThat(rig.run(Map.of("JAVA_HOME", home.toString())).outLines())
          .contains("-XX:SharedArchiveFile=" + rig.archive());
    }
    assertThat(rig.archived()).isEqualTo(2);
  }

  @Test
  void projectThatWasMoved_makesItsArchiveAnew() throws Exception {
    rig.archiving();
    rig.built();
    rig.run();
    Path moved = Files.move(rig.root, rig.root.resolveSibling("moved"));

    Run run = Run.of(rig.process(moved.resolve("flxpoint"), Map.of(), "scopes"));

    assertThat(run.outLines())
        .endsWith("-jar", moved.resolve("cli/target/flxpoint.jar").toString(), "scopes");
    assertThat(rig.archived()).isEqualTo(2);
  }

  @Test
  void runtimesOfOneVersion_haveAnArchiveEach() throws Exception {
    rig.archiving();
    rig.built();
    Path home = otherHome();
    Files.writeString(
        home.resolve("release"),
        "JAVA_RUNTIME_VERSION=\"17.0.1+12-other\"\nJAVA_VERSION=\"17.0.1\"\n");

    for (int i = 0; i < 2; i++) {
      assertThat(rig.run(Map.of("JAVA_HOME", home.toString())).outLines())
          .contains(
              "-XX:SharedArchiveFile="
                  + rig.archive().resolveSibling("flxpoint-17.0.1+12-other.jsa"));
      rig.run();
    }
    assertThat(rig.archived()).isEqualTo(2);
  }

  @Test
  void javaThatMakesNoArchive_isAskedOnce() throws Exception {
    rig.built();

    rig.run();
    Run run = rig.run("scopes");

    assertThat(rig.archived()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).endsWith("-jar", rig.jar.toString(), "scopes");
  }

  /** Puts the Java of the rig into a home of its own. */
  private Path otherHome() throws IOException {
    Path home = folder.resolve("other java");
    Files.createDirectories(home.resolve("bin"));
    LauncherRig.install(home.resolve("bin"), List.of(rig.bin.resolve("java")));
    return home;
  }
}
