package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.file.Problems;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file that was found to be right. Closes the file at its end. */
final class LineIterator implements Iterator<VariantLine> {
  private final Path path;
  private final Problems problems;
  private final Reader text;
  private final InventoryLines lines;
  private @Nullable VariantLine next;

  LineIterator(Path path) {
    this.path = path;
    this.problems = new Problems(path.toString());
    try {
      text = StoredInventory.text(path);
    } catch (IOException e) {
      throw changed(e);
    }
    lines = new InventoryLines(text, problems);
    advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public VariantLine next() {
    VariantLine line = peek();
    advance();
    return line;
  }

  /** Returns the next line without going beyond it. */
  VariantLine peek() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    return next;
  }

  private void advance() {
    try {
      next = lines.next() ? VariantLine.of(lines.row()) : null;
      problems.throwIfAny();
      if (next == null) {
        text.close();
      }
    } catch (BadInputException | UncheckedIOException e) {
      throw changed(new IOException(e));
    } catch (IOException e) {
      throw changed(e);
    }
  }

  private UncheckedIOException changed(IOException e) {
    return new UncheckedIOException(
        path + " was changed or went away while it was pushed; push it again, without --resume", e);
  }
}
