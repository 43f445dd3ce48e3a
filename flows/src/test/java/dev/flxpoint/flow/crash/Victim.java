package dev.flxpoint.flow.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is killed at a moment, unless it comes to its end before. */
final class Victim {
  static final long KILLED = -1;

  private Victim() {}

  /**
   * Runs {@link CrashMain} and kills it, as {@code kill -9} does, so long after it began its job.
   *
   * @param folder of its own, where it says how far it is
   * @return how many milliseconds it took to come to its end; {@link #KILLED} if it did not
   */
  static long run(Path folder, long killAfterMillis, List<String> arguments)
      throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve(CrashMain.BEGUN));
    Files.deleteIfExists(folder.resolve(CrashMain.DONE));
    Path output = folder.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(CrashMain.class.getName(), folder.toString()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      while (!Files.exists(folder.resolve(CrashMain.BEGUN))
          && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
        Thread.onSpinWait();
      }
      long start = System.nanoTime();
      boolean ended = process.waitFor(killAfterMillis, TimeUnit.MILLISECONDS);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (ended && process.exitValue() != 0) {
        throw new AssertionError("It failed by itself:\n" + Files.readString(output));
      }
      process.destroyForcibly().waitFor();
      // One that is killed when its job is done was not hit at all.
      return Files.exists(folder.resolve(CrashMain.DONE)) ? millis : KILLED;
    } finally {
      process.destroyForcibly();
    }
  }
}
