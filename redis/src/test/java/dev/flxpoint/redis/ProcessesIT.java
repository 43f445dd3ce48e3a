package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Three real processes on one token, of which some are killed as {@code kill -9} does, as they have
 * a permit or as their request has arrived; {@code -Dfleet.crashes=20} kills as many. One is
 * stopped for longer than its lease, and the server comes back empty.
 */
@Isolated
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no SIGSTOP")
final class ProcessesIT {
  private static final int CRASHES = Integer.getInteger("fleet.crashes", 3);

  /** Longer than a lease and a window, so that others have its permit by then. */
  private static final long STOPPED_MILLIS = 6_700;

  private final Map<String, Process> members = new ConcurrentHashMap<>();
  private int born;

  @AfterEach
  void end() {
    members.values().forEach(Process::destroyForcibly);
  }

  @Test
  void killedAndStoppedProcesses_andAnEmptyRestart_noRequestIsEarly() throws Exception {
    RealRedis redis = RealRedis.start();
    try (Window window = new Window()) {
      for (int i = 0; i < 3; i++) {
        start(redis, window);
      }
      String stopped = window.next(Window.GRANTED, name -> signal("STOP", name));
      CompletableFuture<Void> resumed =
          CompletableFuture.runAsync(
              () -> signal("CONT", stopped),
              CompletableFuture.delayedExecutor(STOPPED_MILLIS, TimeUnit.MILLISECONDS));
      for (int i = 0; i < CRASHES; i++) {
        int moment = i % 2 == 0 ? Window.SENT : Window.GRANTED;
        window.next(moment, this::kill);
        start(redis, window);
      }
      resumed.get(20, TimeUnit.SECONDS);
      window.awaitLapse(stopped);
      redis.close();
      int before = window.arrived();
      redis = RealRedis.start(redis.port());
      long back = System.nanoTime();
      for (int i = 0; i < 4; i++) {
        window.next(Window.SENT, name -> {});
      }
      long rested = System.nanoTime() - back;
      assertThat(window.early()).as("of %d", window.arrived()).isZero();
      assertThat(rested).isGreaterThan(TimeUnit.SECONDS.toNanos(6));
      assertThat(window.arrived()).isGreaterThanOrEqualTo(before + 4);
    } finally {
      redis.close();
    }
  }

  private void start(RealRedis redis, Window window) throws IOException {
    String name = "m" + born++;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(MemberMain.class.getName(), redis.uri(), redis.keyPrefix()));
    command.addAll(List.of(Integer.toString(window.port()), name));
    Process member =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    members.put(name, member);
  }

  private void kill(String name) {
    members.remove(name).destroyForcibly();
  }

  private void signal(String signal, String name) {
    try {
      String pid = Long.toString(members.get(name).pid());
      assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
