package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.api.model.UpsertInventoryParent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Gathers lines that follow one another into parents. */
final class ParentIterator implements Iterator<UpsertInventoryParent> {
  private final LineIterator lines;

  ParentIterator(LineIterator lines) {
    this.lines = lines;
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  @Override
  public UpsertInventoryParent next() {
    VariantLine first = lines.next();
    List<VariantRow> variants = new ArrayList<>(List.of(first.variant()));
    while (lines.hasNext() && lines.peek().parentSku().equals(first.parentSku())) {
      variants.add(lines.next().variant());
    }
    return InventoryRows.parent(new ParentRow(first.parentSku(), first.parentTitle(), variants));
  }
}
