import dev.flxpoint.api.model.InventoryVariantUpdate;

final class ModelChangedInPlace {
  static InventoryVariantUpdate rename(InventoryVariantUpdate row) {
    row.sku("A-2"); // compiler.err.cant.apply.symbol: sku InventoryVariantUpdate
    return row;
  }
}
