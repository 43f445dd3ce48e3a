import dev.flxpoint.api.model.InventoryVariantUpdate;

final class ModelChangedInPlace {
  static InventoryVariantUpdate rename(InventoryVariantUpdate row) {
    return row.toBuilder().sku("A-2").build();
  }
}
