package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.text.Quoted;

/**
 * Looks at one line after the other as {@link InventoryBuilder} does, and keeps none: so the lines
 * of a parent must stand together. Not thread-safe.
 */
final class RowCheck {
  private final Problems problems;
  private final SeenSkus variants = new SeenSkus();
  private final SeenSkus parents = new SeenSkus();
  private String parentSku = "";
  private String parentTitle = "";
  private long parentLine;

  RowCheck(Problems problems) {
    this.problems = problems;
  }

  void add(long line, VariantLine row) {
    String sku = row.variant().sku();
    long earlier = sku.isEmpty() ? 0 : variants.add(sku, line);
    if (earlier != 0) {
      problems.add(line, Column.SKU.title(), Quoted.of(sku) + " already stands in line " + earlier);
    }
    if (row.parentSku().isEmpty() || row.parentTitle().isEmpty()) {
      return;
    }
    if (row.parentSku().equals(parentSku)) {
      checkTitle(line, row.parentTitle());
      return;
    }
    long before = parents.add(row.parentSku(), line);
    if (before != 0) {
      problems.add(
          line,
          Column.PARENT_SKU.title(),
          Quoted.of(row.parentSku())
              + " has rows from line "
              + before
              + " on, and others between; sort the file by parent_sku");
    }
    parentSku = row.parentSku();
    parentTitle = row.parentTitle();
    parentLine = line;
  }

  int parents() {
    return parents.size();
  }

  int variants() {
    return variants.size();
  }

  private void checkTitle(long line, String title) {
    if (!title.equals(parentTitle)) {
      problems.add(
          line,
          Column.PARENT_TITLE.title(),
          "expected %s as in line %s but found %s"
              .formatted(Quoted.of(parentTitle), parentLine, Quoted.of(title)));
    }
  }
}
