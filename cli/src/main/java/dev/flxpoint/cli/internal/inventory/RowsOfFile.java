package dev.flxpoint.cli.internal.inventory;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.function.Supplier;

/** Rows that are read from a file each time; how many there are is known already. */
final class RowsOfFile<R> extends AbstractCollection<R> {
  private final int size;
  private final Supplier<Iterator<R>> rows;

  RowsOfFile(int size, Supplier<Iterator<R>> rows) {
    this.size = size;
    this.rows = rows;
  }

  @Override
  public Iterator<R> iterator() {
    return rows.get();
  }

  @Override
  public int size() {
    return size;
  }
}
