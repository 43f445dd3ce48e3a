package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.InputFile;
import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.file.Utf8;
import dev.flxpoint.flow.inventory.StockLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * An inventory file that was found to be right and stays on the disk: its rows are read each time
 * that they are gone through, so that it may be of any size.
 *
 * @param digest of its bytes, by which it is known again
 */
public record StoredInventory(Path path, int parentCount, int variantCount, String digest) {
  /**
   * Looks through a file of the user.
   *
   * @throws BadInputException with all problems, if there are any
   */
  public static StoredInventory check(Path path) {
    Problems problems = new Problems(path.toString());
    InputFile.refuseReadOnce(path, "a CSV file");
    try {
      String digest;
      try (InputStream in = Files.newInputStream(path)) {
        digest = Utf8.check(in, problems);
      }
      problems.throwIfAny();
      RowCheck check = new RowCheck(problems);
      try (Reader text = text(path)) {
        InventoryLines lines = new InventoryLines(text, problems);
        while (lines.next()) {
          check.add(lines.number(), VariantLine.of(lines.row()));
        }
      }
      problems.throwIfAny();
      return new StoredInventory(path, check.parents(), check.variants(), digest);
    } catch (IOException e) {
      throw InputFile.unreadable(path, e);
    }
  }

  /** Returns the parents with their variants, without stock and prices: they change more often. */
  public Collection<UpsertInventoryParent> parents() {
    return new RowsOfFile<>(parentCount, () -> new ParentIterator(lines()));
  }

  /** Returns stock and prices of the variants. */
  public Collection<StockLevel> stock() {
    return new RowsOfFile<>(variantCount, () -> new StockIterator(lines()));
  }

  private LineIterator lines() {
    return new LineIterator(path);
  }

  static Reader text(Path path) throws IOException {
    return Utf8.reader(Files.newInputStream(path), InventoryLines.AFTER);
  }
}
