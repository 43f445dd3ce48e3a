package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.model.UpdateInventoryVariant;
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

  /** Returns stock and prices of that many variants V0, V1, ... with the ids 0, 1, ... */
  static List<UpdateInventoryVariant> stock(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                UpdateInventoryVariant.builder()
                    .inventoryVariantId(i)
                    .sku("V" + i)
                    .quantity(7)
                    .cost(new BigDecimal("3.10"))
                    .inventoryListPrice(new BigDecimal("6.50"))
                    .build())
        .toList();
  }
}
