package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Several servers of the {@code redis-server} on the path, on free ports of the loopback. */
final class RedisServers implements AutoCloseable {
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Path folder;
  private final Map<Integer, Process> servers = new HashMap<>();

  /** Creates none; a test without the program on the path is skipped. */
  RedisServers(Path folder) {
    boolean isThere =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "redis-server")));
    assumeTrue(isThere, "There is no redis-server on the path");
    this.folder = folder;
  }

  int start(String... settings) throws IOException {
    return startIn("", settings);
  }

  int startSentinel(int master) throws IOException {
    return startIn(
        "sentinel",
        "sentinel monitor master 127.0.0.1 " + master + " 1",
        "sentinel down-after-milliseconds master 1000",
        "sentinel failover-timeout master 5000");
  }

  /** Sends a server a signal, such as {@code STOP}. */
  void signal(String signal, int port) {
    String pid = Long.toString(servers.get(port).pid());
    try {
      assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until a server says what it should. */
  static void await(
      int port, Function<RedisCommands<String, String>, String> question, String answer)
      throws InterruptedException {
    long until = System.nanoTime() + LONGEST_NANOS;
    String said = "";
    while (!said.contains(answer) && System.nanoTime() < until) {
      try {
        said = ask(port, question);
      } catch (RedisException e) {
        said = String.valueOf(e.getMessage());
      }
      Thread.sleep(50);
    }
    assertThat(said).contains(answer);
  }

  static <T> T ask(int port, Function<RedisCommands<String, String>, T> question) {
    return RealRedis.ask("redis://127.0.0.1:" + port, question);
  }

  @Override
  public void close() {
    servers.values().forEach(Process::destroyForcibly);
    servers.values().forEach(server -> server.onExit().join());
  }

  /** Starts one with a configuration file, which a Sentinel and a cluster's node write to. */
  private int startIn(String mode, String... settings) throws IOException {
    int port = LoopbackPort.free();
    Path own = Files.createDirectory(folder.resolve(Integer.toString(port)));
    List<String> lines = new ArrayList<>(List.of(settings));
    lines.addAll(List.of("port " + port, "bind 127.0.0.1", "dir " + own));
    if (mode.isEmpty()) {
      lines.addAll(List.of("save \"\"", "appendonly no", "repl-diskless-sync-delay 0"));
    }
    Path file = Files.write(own.resolve("redis.conf"), lines);
    List<String> command = new ArrayList<>(List.of("redis-server", file.toString()));
    if (!mode.isEmpty()) {
      command.add("--" + mode);
    }
    servers.put(
        port,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(own.resolve("log").toFile())
            .start());
    return port;
  }
}
