package dev.flxpoint.arch.compatibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the script says where it has nothing to compare with, which must not look like success. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
final class CompatibilityScriptIT {
  private static final Path SCRIPT = Path.of("..", ".ci", "compatibility.sh");

  @TempDir private Path folder;
  private Path repository;

  @BeforeEach
  void commitTwice() throws Exception {
    repository = Files.createDirectories(folder.resolve("repository"));
    Files.createDirectory(repository.resolve(".ci"));
    Files.copy(SCRIPT, repository.resolve(".ci/compatibility.sh"));
    git("init", "--quiet");
    git("commit", "--quiet", "--allow-empty", "-m", "One");
    git("commit", "--quiet", "--allow-empty", "-m", "Two");
  }

  @Test
  void withoutATag_saysThatThereIsNoRelease() throws Exception {
    assertThat(run(repository, "bash", ".ci/compatibility.sh"))
        .startsWith("exit 0: NO RELEASE YET: there is nothing to compare with");
  }

  @Test
  void tagOfThisVeryCommit_isNotComparedWithItself() throws Exception {
    git("tag", "v1.2.3");
    assertThat(run(repository, "bash", ".ci/compatibility.sh")).contains("NO RELEASE YET");
  }

  @Test
  void tagBefore_isBuilt() throws Exception {
    git("tag", "v1.2.3", "HEAD^");
    // There is no POM in it.
    assertThat(run(repository, "bash", ".ci/compatibility.sh"))
        .startsWith("exit 1:")
        .doesNotContain("NO RELEASE YET");
  }

  @Test
  void shallowClone_isRefused() throws Exception {
    git("tag", "v1.2.3", "HEAD^");
    Path clone = folder.resolve("clone");
    run(folder, "git", "clone", "--quiet", "--depth=1", repository.toUri().toString(), "clone");
    Files.createDirectory(clone.resolve(".ci"));
    Files.copy(SCRIPT, clone.resolve(".ci/compatibility.sh"));
    assertThat(run(clone, "bash", ".ci/compatibility.sh"))
        .startsWith("exit 1: This clone is shallow");
  }

  private void git(String... arguments) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of("git", "-c", "user.name=A", "-c", "user.email=a@localhost"),
                Stream.of(arguments))
            .toList();
    assertThat(run(repository, command.toArray(String[]::new))).startsWith("exit 0:");
  }

  private String run(Path in, String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = process.waitFor();
    return "exit " + exit + ": " + Files.readString(output, UTF_8);
  }
}
