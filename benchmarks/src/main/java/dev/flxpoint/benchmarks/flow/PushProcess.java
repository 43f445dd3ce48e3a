package dev.flxpoint.benchmarks.flow;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs {@link PushMain} in a process of its own, whose heap has a limit. */
final class PushProcess {
  /** What takes the place of the cells of a process that its heap was too small for. */
  static final String OUT_OF_MEMORY = "out of memory\t-\t-\t-";

  /** What {@code -XX:+ExitOnOutOfMemoryError} ends a process with. */
  private static final int STATUS_OUT_OF_MEMORY = 3;

  private final int megabytes;
  private final Sandbox sandbox;
  private final int variants;
  private final Path folder;

  PushProcess(int megabytes, Sandbox sandbox, int variants, Path folder) {
    this.megabytes = megabytes;
    this.sandbox = sandbox;
    this.variants = variants;
    this.folder = folder;
  }

  /** Returns the cells that it printed. */
  String run(Way way, String what) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + megabytes + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            PushMain.class.getName(),
            sandbox.url().toString(),
            sandbox.token(TokenType.SOURCE),
            way.name(),
            what,
            Integer.toString(variants),
            folder.toString());
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return switch (process.waitFor()) {
        case 0 -> printed.strip();
        case STATUS_OUT_OF_MEMORY -> OUT_OF_MEMORY;
        default -> throw new IllegalStateException(way + " of " + what + " failed: " + printed);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while it pushed " + what, e);
    }
  }
}
