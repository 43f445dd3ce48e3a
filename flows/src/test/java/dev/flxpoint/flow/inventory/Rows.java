package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows for tests. */
final class Rows {
  private Rows() {}

  static UpsertInventoryVariant variant(String sku) {
    return UpsertInventoryVariant.builder().sku(sku).title("Title of " + sku).build();
  }

  static UpsertInventoryParent parent(String sku, String... variants) {
    return UpsertInventoryParent.builder()
        .sku(sku)
        .title("Title of " + sku)
        .variants(Arrays.stream(variants).map(Rows::variant).toList())
        .build();
  }

  /** Returns that many parents P0, P1, ... of one variant each: V0, V1, ... */
  static List<UpsertInventoryParent> parents(int count) {
    return IntStream.range(0, count).mapToObj(i -> parent("P" + i, "V" + i)).toList();
  }

  /** Returns the stock of that many variants V0, V1, ... */
  static List<StockLevel> stock(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new StockLevel("V" + i, 7, new BigDecimal("3.10"), new BigDecimal("6.50")))
        .toList();
  }
}
