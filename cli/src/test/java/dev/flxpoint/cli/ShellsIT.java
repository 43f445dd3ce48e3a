package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands of several shells that use one token at the same time. */
@Tag("slow")
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
final class ShellsIT {
  @TempDir private Path state;

  @Test
  void commandsAtTheSameTime_areNeverRefused_andLeaveNoPermitBehind() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      List<Run.Started> started = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        started.add(Run.start(tokenTest(sandbox, Map.of("XDG_STATE_HOME", state.toString()))));
      }
      for (Run.Started command : started) {
        Run run = command.await();
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Valid: Channel token ");
      }
      assertThat(sandbox.requests()).hasSizeGreaterThan(4);
      assertThat(sandbox.count(429)).isZero();
    }
    String[] numbers = Files.readAllLines(onlyFile()).get(1).split(" ", -1);
    assertThat(List.of(numbers[3], numbers[6])).as("leases").containsExactly("0", "0");
  }

  @Test
  void folderThatCannotBeUsed_isSaid_andTheCommandGoesOn() throws Exception {
    Path file = Files.writeString(state.resolve("file"), "");
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Run run = Run.of(tokenTest(sandbox, Map.of("FLXPOINT_PERMITS", file.toString())));
      assertThat(run.exit()).isZero();
      assertThat(run.out()).startsWith("Valid: Channel token ");
      assertThat(run.err().lines())
          .singleElement()
          .asString()
          .contains(file + " is no folder", "Set FLXPOINT_PERMITS");
    }
  }

  @Test
  void fileThatIsNotOurs_leavesTheTokenOpen_andSaysWhatToDo() throws Exception {
    Map<String, String> environment = Map.of("XDG_STATE_HOME", state.toString());
    try (Sandbox sandbox = Sandbox.builder().start()) {
      assertThat(Run.of(tokenTest(sandbox, environment)).exit()).isZero();
      int before = sandbox.requests().size();
      Path file = Files.writeString(onlyFile(), "somebody's notes");
      Run run = Run.of(tokenTest(sandbox, environment));
      assertThat(run.exit()).isEqualTo(7);
      assertThat(run.out())
          .startsWith("Could not tell whether the token ")
          .containsSubsequence("No permit could be had: ", file.toString(), "FLXPOINT_PERMITS");
      assertThat(sandbox.requests()).hasSize(before);
    }
  }

  @Test
  void healthWithoutAToken_needsNoFolder() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      ProcessBuilder health = command(sandbox, "health");
      health.environment().remove("FLXPOINT_TOKEN");
      health.environment().put("XDG_STATE_HOME", state.toString());
      Run run = Run.of(health);
      assertThat(run.exit()).isZero();
      assertThat(run.err()).isEmpty();
    }
    assertThat(state).isEmptyDirectory();
  }

  private static ProcessBuilder tokenTest(Sandbox sandbox, Map<String, String> environment) {
    ProcessBuilder builder = command(sandbox, "token", "test");
    builder.environment().put("FLXPOINT_TOKEN", sandbox.token(TokenType.CHANNEL));
    builder.environment().putAll(environment);
    return builder;
  }

  private static ProcessBuilder command(Sandbox sandbox, String... words) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(List.of(words));
    builder.command().addAll(List.of("--base-url", sandbox.url().toString()));
    builder.environment().remove("FLXPOINT_PERMITS");
    return builder;
  }

  private Path onlyFile() throws Exception {
    try (Stream<Path> files = Files.list(state.resolve("flxpoint/permits"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
