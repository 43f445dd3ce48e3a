package dev.flxpoint.cli.internal.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes with one token, before a sandbox that refuses whatever comes too early. */
@Tag("slow")
@Timeout(180)
final class FilePermitsIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void processesOfOneHost_areNeverRefused(int processes) throws Exception {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      List<Process> callers = new ArrayList<>();
      for (int i = 0; i < processes; i++) {
        callers.add(start(sandbox, 24 / processes));
      }
      for (Process caller : callers) {
        assertThat(caller.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(caller.exitValue()).isZero();
      }
      assertThat(sandbox.requests()).hasSize(24).allMatch(request -> request.status() == 200);
    }
  }

  @Test
  void processesThatAreKilled_holdNobodyUpForLong_andNobodyIsRefused() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Process staying = start(sandbox, 14);
      for (int i = 0; i < Integer.getInteger("crashes", 1); i++) {
        Process killed = start(sandbox, 1_000);
        boolean ended = killed.waitFor(1_500 + 300 * i, TimeUnit.MILLISECONDS);
        assertThat(ended).isFalse();
        killed.destroyForcibly().waitFor();
      }
      assertThat(staying.waitFor(90, TimeUnit.SECONDS)).isTrue();
      assertThat(staying.exitValue()).isZero();
      assertThat(sandbox.requests()).noneMatch(request -> request.status() == 429);
    }
  }

  /** Longer than its permits are kept for it, so that another takes them over. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void processThatIsStopped_goesOnWithoutBeingRefused() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Process staying = start(sandbox, 20);
      Process stopped = start(sandbox, 8);
      assertThat(stopped.waitFor(2, TimeUnit.SECONDS)).isFalse();
      signal("STOP", stopped);
      boolean ended = stopped.waitFor(9, TimeUnit.SECONDS);
      signal("CONT", stopped);
      assertThat(ended).isFalse();
      for (Process process : List.of(staying, stopped)) {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
      assertThat(sandbox.requests()).hasSize(28).allMatch(request -> request.status() == 200);
    }
  }

  private static void signal(String name, Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }

  private Process start(Sandbox sandbox, int calls) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Caller.class.getName(),
            sandbox.url().toString(),
            sandbox.token(TokenType.SOURCE),
            folder.resolve("permits").toString(),
            String.valueOf(calls))
        .inheritIO()
        .start();
  }
}
