package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.flow.inventory.StockLevel;
import java.util.Iterator;

/** Reads stock and prices from lines. */
final class StockIterator implements Iterator<StockLevel> {
  private final LineIterator lines;

  StockIterator(LineIterator lines) {
    this.lines = lines;
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  @Override
  public StockLevel next() {
    return InventoryRows.stock(lines.next().variant());
  }
}
