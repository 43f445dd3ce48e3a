package dev.flxpoint.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows for tests. */
final class Rows {
  private Rows() {}

  static VariantRow variant(String sku) {
    return new VariantRow(
        sku, "Title of " + sku, 7, new BigDecimal("3.10"), new BigDecimal("6.50"), null, null);
  }

  static ParentRow parent(String sku, String... variants) {
    return new ParentRow(
        sku, "Title of " + sku, Arrays.stream(variants).map(Rows::variant).toList());
  }

  /** Returns that many parents P0, P1, ... of one variant each: V0, V1, ... */
  static List<ParentRow> parents(int count) {
    return IntStream.range(0, count).mapToObj(i -> parent("P" + i, "V" + i)).toList();
  }
}
