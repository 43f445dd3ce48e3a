package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.model.InventoryParentCreateOrUpdate;
import dev.flxpoint.api.model.InventoryVariantCreateOrUpdate;
import dev.flxpoint.api.model.InventoryVariantUpdate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows for tests. */
final class Rows {
  private Rows() {}

  static InventoryVariantCreateOrUpdate variant(String sku) {
    return InventoryVariantCreateOrUpdate.builder().sku(sku).title("Title of " + sku).build();
  }

  static InventoryParentCreateOrUpdate parent(String sku, String... variants) {
    return InventoryParentCreateOrUpdate.builder()
        .sku(sku)
        .title("Title of " + sku)
        .variants(Arrays.stream(variants).map(Rows::variant).toList())
        .build();
  }

  /** Returns that many parents P0, P1, ... of one variant each: V0, V1, ... */
  static List<InventoryParentCreateOrUpdate> parents(int count) {
    return IntStream.range(0, count).mapToObj(i -> parent("P" + i, "V" + i)).toList();
  }

  /** Returns stock and prices of that many variants V0, V1, ... with the ids 0, 1, ... */
  static List<InventoryVariantUpdate> stock(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                InventoryVariantUpdate.builder()
                    .inventoryVariantId(i)
                    .sku("V" + i)
                    .quantity(7)
                    .cost(new BigDecimal("3.10"))
                    .inventoryListPrice(new BigDecimal("6.50"))
                    .build())
        .toList();
  }
}
