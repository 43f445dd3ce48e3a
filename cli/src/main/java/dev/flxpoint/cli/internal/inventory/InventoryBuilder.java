package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.cli.internal.file.Problems;
import dev.flxpoint.cli.internal.text.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers lines into parents; the lines of a parent need not stand together. */
final class InventoryBuilder {
  private final String file;
  private final Problems problems;
  private final Map<String, Draft> parents = new LinkedHashMap<>();
  private final Map<String, Long> lines = new HashMap<>();

  InventoryBuilder(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Adds a line and notes what does not fit to the lines before it. */
  void add(long line, RowParser row) {
    VariantLine read = VariantLine.of(row);
    String parentSku = read.parentSku();
    String parentTitle = read.parentTitle();
    VariantRow variant = read.variant();
    Long earlier = variant.sku().isEmpty() ? null : lines.putIfAbsent(variant.sku(), line);
    if (earlier != null) {
      problems.add(
          line,
          Column.SKU.title(),
          Quoted.of(variant.sku()) + " already stands in line " + earlier);
    }
    if (parentSku.isEmpty() || parentTitle.isEmpty()) {
      return;
    }
    Draft parent =
        parents.computeIfAbsent(parentSku, sku -> new Draft(line, parentTitle, new ArrayList<>()));
    if (!parent.title.equals(parentTitle)) {
      problems.add(
          line,
          Column.PARENT_TITLE.title(),
          "expected "
              + Quoted.of(parent.title)
              + " as in line "
              + parent.line
              + " but found "
              + Quoted.of(parentTitle));
    }
    parent.variants.add(variant);
  }

  Inventory build() {
    List<ParentRow> rows = new ArrayList<>();
    parents.forEach((sku, draft) -> rows.add(new ParentRow(sku, draft.title, draft.variants)));
    return new Inventory(file, rows);
  }

  private record Draft(long line, String title, List<VariantRow> variants) {}
}
