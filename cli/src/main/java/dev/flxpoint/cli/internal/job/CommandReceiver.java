package dev.flxpoint.cli.internal.job;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a command of the user for each; its exit code 0 says that it took it. */
final class CommandReceiver implements Receiver {
  private final List<String> command;

  /** Creates one, which leaves the text to the shell of the system. */
  CommandReceiver(String text) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    this.command = windows ? List.of("cmd", "/c", text) : List.of("sh", "-c", text);
  }

  @Override
  public void take(String json) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT);
    // What the command starts is none of its business.
    builder.environment().keySet().removeIf(name -> name.matches("FLXPOINT_(\\w+_)?TOKEN"));
    Process process = builder.start();
    try {
      write(process, json);
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException("the command of --exec ended with exit code " + code);
      }
    } finally {
      process.destroy();
    }
  }

  private static void write(Process process, String json) {
    try (OutputStream in = process.getOutputStream()) {
      in.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It need not read what it is given: its exit code counts.
    }
  }
}
