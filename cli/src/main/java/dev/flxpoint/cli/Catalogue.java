package dev.flxpoint.cli;

import java.util.List;

/**
 * What an inventory file holds.
 *
 * @param file the name of the file as the user knows it
 */
record Catalogue(String file, List<ParentRow> parents) {
  Catalogue {
    parents = List.copyOf(parents);
  }

  /** Returns the variants of all parents. */
  List<VariantRow> variants() {
    return parents.stream().flatMap(parent -> parent.variants().stream()).toList();
  }
}
