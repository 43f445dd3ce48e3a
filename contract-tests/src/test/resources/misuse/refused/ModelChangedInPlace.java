import dev.flxpoint.api.model.UpdateInventoryVariant;

final class ModelChangedInPlace {
  static UpdateInventoryVariant rename(UpdateInventoryVariant row) {
    row.sku("A-2"); // compiler.err.cant.apply.symbol: sku UpdateInventoryVariant
    return row;
  }
}
