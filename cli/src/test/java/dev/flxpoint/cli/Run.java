package dev.flxpoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that came to its end, with all that it printed. */
record Run(int exit, String out, String err) {
  private static final long SECONDS = 120;

  static Run of(ProcessBuilder builder) throws IOException, InterruptedException {
    return start(builder).await();
  }

  static Started start(ProcessBuilder builder) throws IOException {
    Path out = Files.createTempFile("flxpoint", ".out");
    Path err = Files.createTempFile("flxpoint", ".err");
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    // Files and no pipes, since nobody reads two pipes at once here.
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new Started(process, out, err);
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  /** A process that may still run. */
  record Started(Process process, Path out, Path err) {
    /** Kills it, as a crash would. */
    Run kill() throws IOException, InterruptedException {
      process.destroyForcibly();
      return await();
    }

    /** Sends it a signal, such as INT. */
    void signal(String name) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    Run await() throws IOException, InterruptedException {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Still running after " + SECONDS + " s: " + process.info());
      }
      Run run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return run;
    }
  }
}
