package dev.flxpoint.cli.internal.inventory;

import java.util.List;

/** An article with its variants, in the order of the file. */
record ParentRow(String sku, String title, List<VariantRow> variants) {
  ParentRow {
    variants = List.copyOf(variants);
  }
}
