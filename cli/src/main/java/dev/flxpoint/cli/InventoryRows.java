package dev.flxpoint.cli;

import dev.flxpoint.api.model.InventoryParentCreateOrUpdate;
import dev.flxpoint.api.model.InventoryVariantCreateOrUpdate;
import dev.flxpoint.api.model.InventoryVariantUpdate;
import dev.flxpoint.api.model.WeightUnit;
import dev.flxpoint.api.model.WeightUnitAbbreviation;
import dev.flxpoint.api.model.WeightUnitHandle;

/** Turns rows of a file into rows of the API. */
final class InventoryRows {
  private static final WeightUnit POUND =
      WeightUnit.builder()
          .handle(WeightUnitHandle.POUND)
          .abbreviatedHandle(WeightUnitAbbreviation.LB)
          .build();

  private InventoryRows() {}

  /** Returns the parent with its variants, without stock and prices: they change more often. */
  static InventoryParentCreateOrUpdate parent(ParentRow row) {
    return InventoryParentCreateOrUpdate.builder()
        .sku(row.sku())
        .title(row.title())
        .variants(row.variants().stream().map(InventoryRows::variant).toList())
        .build();
  }

  /** Returns the stock and prices of the variant that has the given id. */
  static InventoryVariantUpdate update(VariantRow row, long id) {
    return InventoryVariantUpdate.builder()
        .inventoryVariantId(id)
        .sku(row.sku())
        .quantity(row.quantity())
        .cost(row.cost())
        .inventoryListPrice(row.price())
        .build();
  }

  private static InventoryVariantCreateOrUpdate variant(VariantRow row) {
    return InventoryVariantCreateOrUpdate.builder()
        .sku(row.sku())
        .title(row.title())
        .upc(row.upc())
        .weight(row.weight())
        .weightUnit(row.weight() == null ? null : POUND)
        .build();
  }
}
