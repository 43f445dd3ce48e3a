package dev.flxpoint.flow.crash;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import java.util.List;

/** Something to order. */
final class Stock {
  private Stock() {}

  static UpsertInventoryParent mug() {
    return UpsertInventoryParent.builder()
        .sku("MUG")
        .title("Mug")
        .variants(List.of(UpsertInventoryVariant.builder().sku("MUG-1").quantity(9).build()))
        .build();
  }
}
