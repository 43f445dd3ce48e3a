package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.InputFile;
import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.file.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Fetches the text of an inventory file and has it read. */
public final class InventoryFile {
  /** The name of the example that is part of the command. */
  static final String EXAMPLE = "examples/inventory.csv";

  /** What a push may have is read as it is needed; this is kept in memory. */
  private static final int MAX_MEGABYTES = 64;

  private InventoryFile() {}

  /**
   * Reads a file of the user.
   *
   * @throws BadInputException if it cannot be read or is not an inventory
   */
  public static Inventory read(Path path) {
    return parse(path.toString(), InputFile.read(path, "a CSV file", MAX_MEGABYTES));
  }

  /** Reads the example. */
  public static Inventory example() {
    try (InputStream in = InventoryFile.class.getResourceAsStream("inventory.csv")) {
      if (in == null) {
        throw new IllegalStateException(EXAMPLE + " is missing in the jar");
      }
      return parse(EXAMPLE, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Inventory parse(String name, byte[] bytes) {
    Problems problems = new Problems(name);
    String text = Utf8.decode(bytes, problems);
    problems.throwIfAny();
    return new InventoryReader(name, problems).read(text);
  }
}
