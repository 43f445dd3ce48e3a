package dev.flxpoint.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a generated file that says what it said before keep its time.
 *
 * <p>The client is generated anew in every build, so it is never older than the spec or the
 * generator; without this, all that depends on it would be compiled anew too. Not thread-safe.
 */
public final class UnchangedFiles {
  private UnchangedFiles() {}

  /**
   * Compares the files of the folder {@code args[0]} with what the file {@code args[1]} remembers,
   * gives those of the same bytes the time that they had, and remembers them all.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path memory = Path.of(args[1]);
    Map<String, FileTime> before = new HashMap<>();
    if (Files.exists(memory)) {
      for (String line : Files.readAllLines(memory)) {
        int end = line.indexOf(' ');
        before.put(
            line.substring(end + 1), FileTime.fromMillis(Long.parseLong(line.substring(0, end))));
      }
    }
    Files.writeString(
        memory,
        files(folder).stream()
            .map(file -> keepTime(folder, file, before))
            .collect(Collectors.joining()));
  }

  /** Writes a text to a file, unless the file has it already. */
  public static void write(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!Files.exists(file) || !MessageDigest.isEqual(Files.readAllBytes(file), bytes)) {
      Files.write(file, bytes);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String keepTime(Path folder, Path file, Map<String, FileTime> before) {
    try {
      String name = sum(Files.readAllBytes(file)) + " " + folder.relativize(file);
      FileTime time = before.get(name);
      if (time != null) {
        Files.setLastModifiedTime(file, time);
      }
      return Files.getLastModifiedTime(file).toMillis() + " " + name + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
