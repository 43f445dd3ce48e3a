package dev.flxpoint.flow.inventory;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many of a variant there are, and for how much. Immutable.
 *
 * @param sku of a variant that the source has already
 * @param quantity how many there are to sell; null leaves it as it is
 * @param cost what the source asks for one; null leaves it as it is
 * @param listPrice what it is sold for at least; null leaves it as it is
 */
public record StockLevel(
    String sku,
    @Nullable Integer quantity,
    @Nullable BigDecimal cost,
    @Nullable BigDecimal listPrice) {
  /** Refuses a blank SKU. */
  public StockLevel {
    Objects.requireNonNull(sku, "sku == null");
    if (sku.isBlank()) {
      throw new IllegalArgumentException("sku is blank: a variant is found by it");
    }
  }

  /** Returns one that changes the quantity alone. */
  public static StockLevel of(String sku, int quantity) {
    return new StockLevel(sku, quantity, null, null);
  }
}
