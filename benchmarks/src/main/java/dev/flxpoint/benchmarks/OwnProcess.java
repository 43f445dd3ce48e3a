package dev.flxpoint.benchmarks;

import dev.flxpoint.benchmarks.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a benchmark as its reader would, in a process of its own: what one leaves behind in a JVM
 * makes the next faster or slower.
 */
final class OwnProcess {
  private OwnProcess() {}

  /** Returns the table that the command prints, with what it says that it does not show. */
  static Table table(String... command) {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.add("-cp");
    java.add(System.getProperty("java.class.path"));
    java.add(Benchmarks.class.getName());
    java.addAll(List.of(command));
    try {
      Path errors = Files.createTempFile("benchmark", ".txt");
      try {
        Process process = new ProcessBuilder(java).redirectError(errors.toFile()).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        List<String> said = Files.readAllLines(errors);
        if (text.isBlank()) {
          throw new IllegalStateException(
              String.join(" ", command)
                  + " ended with "
                  + status
                  + " and printed no table: "
                  + said);
        }
        return new Table(text, status == 0 ? List.of() : said);
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while it ran " + command[0], e);
    }
  }
}
