package dev.flxpoint.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command that listens, in a process of its own, as users start it. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("http://[^\\s\"]+");
  private static final long SECONDS = 60;

  private final Process process;
  private final List<String> output = new ArrayList<>();
  private final CompletableFuture<List<String>> urls = new CompletableFuture<>();

  private ServerProcess(ProcessBuilder builder) {
    try {
      process = builder.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread reader = new Thread(this::read, "server-output");
    reader.setDaemon(true);
    reader.start();
    urls.orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(e -> List.of()).join();
    if (urls.isCompletedExceptionally()) {
      close();
      throw new IllegalStateException("It printed no address: " + output());
    }
  }

  /** Starts {@code flxpoint console} and waits for its address. */
  public static ServerProcess console(String... options) {
    return start(Stream.concat(Stream.of("console", "--no-browser"), Stream.of(options)).toList());
  }

  /** Starts {@code flxpoint sandbox} on any port and waits for its addresses. */
  public static ServerProcess sandbox(String... options) {
    return start(
        Stream.concat(Stream.of("sandbox", "--port", "0", "--json"), Stream.of(options)).toList());
  }

  /** Starts any command that prints where it listens. */
  static ServerProcess of(ProcessBuilder builder) {
    return new ServerProcess(builder);
  }

  private static ServerProcess start(List<String> words) {
    ProcessBuilder builder = JobRig.java(Main.class, List.of(), words.toArray(String[]::new));
    builder.environment().put("FLXPOINT_PERMITS", "off");
    return new ServerProcess(builder);
  }

  /** Returns its first address: of a console with the key. */
  public String url() {
    return urls().get(0);
  }

  /** Returns its first address without the key. */
  public String origin() {
    int path = url().indexOf('/', "http://".length());
    return path < 0 ? url() : url().substring(0, path);
  }

  /** Returns all addresses in the first line that has any. */
  List<String> urls() {
    return urls.join();
  }

  /** Returns what it printed so far, errors included. */
  public synchronized List<String> output() {
    return List.copyOf(output);
  }

  /** Kills it, as a crash would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end by SIGTERM, and returns its exit code. */
  int stop(long seconds) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("Still running after " + seconds + " s: " + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (this) {
          output.add(line);
        }
        List<String> found = URL.matcher(line).results().map(MatchResult::group).toList();
        if (!found.isEmpty()) {
          urls.complete(found);
        }
      }
    } catch (IOException e) {
      // What it printed before is there.
    }
    urls.completeExceptionally(new IllegalStateException("Its output ended"));
  }
}
