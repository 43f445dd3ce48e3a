package dev.flxpoint.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that listens, in a process of its own, as soon as it has said where. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("http://[^\\s\"]+");

  final Process process;

  /** The addresses in its first line. */
  final List<URI> urls = new ArrayList<>();

  private final Path err;

  private ServerProcess(Process process, Path err) {
    this.process = process;
    this.err = err;
  }

  static ServerProcess start(String... words) throws IOException {
    return start(JobRig.java(Main.class, List.of(), words));
  }

  static ServerProcess start(ProcessBuilder builder) throws IOException {
    Path err = Files.createTempFile("flxpoint", ".err");
    Process process = builder.redirectError(err.toFile()).start();
    ServerProcess server = new ServerProcess(process, err);
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("It does not listen: " + Files.readString(err));
    }
    for (Matcher url = URL.matcher(line); url.find(); ) {
      server.urls.add(URI.create(url.group()));
    }
    return server;
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  /** Kills it, as a crash would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end by SIGTERM, and returns its exit code. */
  int stop(long seconds) throws InterruptedException, IOException {
    process.destroy();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("Still running after " + seconds + " s: " + err());
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(err);
  }
}
