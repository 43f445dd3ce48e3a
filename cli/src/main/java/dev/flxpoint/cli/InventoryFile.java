package dev.flxpoint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Fetches the text of an inventory file and has it read. */
final class InventoryFile {
  /** The name of the example that is part of the command. */
  static final String EXAMPLE = "examples/inventory.csv";

  private InventoryFile() {}

  /**
   * Reads a file of the user.
   *
   * @throws BadInputException if it cannot be read or is not an inventory
   */
  static Catalogue read(Path path) {
    String name = path.toString();
    if (Files.isDirectory(path)) {
      throw new BadInputException(name + ": is a directory; expected a CSV file");
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      throw new BadInputException(name + ": " + reason(e));
    }
    return parse(name, bytes);
  }

  /** Reads the example. */
  static Catalogue example() {
    try (InputStream in = InventoryFile.class.getResourceAsStream("inventory.csv")) {
      if (in == null) {
        throw new IllegalStateException(EXAMPLE + " is missing in the jar");
      }
      return parse(EXAMPLE, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Catalogue parse(String name, byte[] bytes) {
    Problems problems = new Problems(name);
    String text = Utf8.decode(bytes, problems);
    problems.throwIfAny();
    return new InventoryReader(name, problems).read(text);
  }

  /** Says in words why a file could not be read; the exceptions' own messages repeat the path. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "cannot be read: permission denied";
    }
    return "cannot be read: " + e.getMessage();
  }
}
