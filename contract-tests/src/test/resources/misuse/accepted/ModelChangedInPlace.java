import dev.flxpoint.api.model.UpdateInventoryVariant;

final class ModelChangedInPlace {
  static UpdateInventoryVariant rename(UpdateInventoryVariant row) {
    return row.toBuilder().sku("A-2").build();
  }
}
