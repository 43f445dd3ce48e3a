package dev.flxpoint.cli.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code flxpoint console} in a process of its own, as users start it. */
final class ConsoleProcess implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/[^\\s/]+/");
  private static final long SECONDS = 60;

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> output = new ArrayList<>();
  private final String url;

  /** Starts it with these arguments, and waits for its address. */
  ConsoleProcess(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.flxpoint.cli.Main", "console", "--no-browser"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("FLXPOINT_PERMITS", "off");
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread reader = new Thread(this::read, "console-output");
    reader.setDaemon(true);
    reader.start();
    url = awaitUrl();
  }

  /** Returns its address, with the key. */
  String url() {
    return url;
  }

  /** Returns its address without the key. */
  String origin() {
    return url.substring(0, url.indexOf('/', "http://".length()));
  }

  /** Returns what it printed so far. */
  synchronized List<String> output() {
    return List.copyOf(output);
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

  private String awaitUrl() {
    try {
      String line = lines.poll(SECONDS, TimeUnit.SECONDS);
      while (line != null) {
        Matcher matcher = URL.matcher(line);
        if (matcher.find()) {
          return matcher.group();
        }
        line = lines.poll(SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    throw new IllegalStateException("The console printed no address: " + output());
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (this) {
          output.add(line);
        }
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("Its output cannot be read: " + e);
    }
  }
}
