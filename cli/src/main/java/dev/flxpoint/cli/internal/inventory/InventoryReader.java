package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.Problems;
import java.io.StringReader;

/** Reads the text of an inventory file: a line of column names, then one line a variant. */
final class InventoryReader {
  private final String file;
  private final Problems problems;

  InventoryReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Returns what the text holds.
   *
   * @throws BadInputException with all problems, if there are any
   */
  Inventory read(String text) {
    InventoryBuilder builder = new InventoryBuilder(file, problems);
    InventoryLines lines =
        new InventoryLines(new StringReader(text + InventoryLines.AFTER), problems);
    while (lines.next()) {
      builder.add(lines.number(), lines.row());
    }
    problems.throwIfAny();
    return builder.build();
  }
}
