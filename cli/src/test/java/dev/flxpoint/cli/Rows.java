package dev.flxpoint.cli;

import java.math.BigDecimal;
import java.util.Arrays;

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
}
