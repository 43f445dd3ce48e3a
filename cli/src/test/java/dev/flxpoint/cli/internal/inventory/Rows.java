package dev.flxpoint.cli.internal.inventory;

import java.math.BigDecimal;
import java.util.Arrays;

/** Rows for tests. */
public final class Rows {
  private Rows() {}

  public static VariantRow variant(String sku) {
    return new VariantRow(
        sku, "Title of " + sku, 7, new BigDecimal("3.10"), new BigDecimal("6.50"), null, null);
  }

  public static ParentRow parent(String sku, String... variants) {
    return new ParentRow(
        sku, "Title of " + sku, Arrays.stream(variants).map(Rows::variant).toList());
  }
}
