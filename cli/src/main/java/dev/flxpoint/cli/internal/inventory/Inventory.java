package dev.flxpoint.cli.internal.inventory;

import java.util.List;

/**
 * What an inventory file holds.
 *
 * @param file the name of the file as the user knows it
 */
public record Inventory(String file, List<ParentRow> parents) {
  public Inventory {
    parents = List.copyOf(parents);
  }

  /** Returns the variants of all parents. */
  public List<VariantRow> variants() {
    return parents.stream().flatMap(parent -> parent.variants().stream()).toList();
  }
}
