package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.api.model.WeightUnit;
import dev.flxpoint.api.model.WeightUnitAbbreviation;
import dev.flxpoint.api.model.WeightUnitHandle;
import dev.flxpoint.flow.inventory.StockLevel;
import java.util.List;

/** Turns rows of a file into rows of the API. */
public final class InventoryRows {
  private static final WeightUnit POUND =
      WeightUnit.builder()
          .handle(WeightUnitHandle.POUND)
          .abbreviatedHandle(WeightUnitAbbreviation.LB)
          .build();

  private InventoryRows() {}

  /** Returns the parents with their variants, without stock and prices: they change more often. */
  public static List<UpsertInventoryParent> parents(Inventory inventory) {
    return inventory.parents().stream().map(InventoryRows::parent).toList();
  }

  /** Returns stock and prices of the variants. */
  public static List<StockLevel> stock(Inventory inventory) {
    return inventory.variants().stream().map(InventoryRows::stock).toList();
  }

  static StockLevel stock(VariantRow row) {
    return new StockLevel(row.sku(), row.quantity(), row.cost(), row.price());
  }

  static UpsertInventoryParent parent(ParentRow row) {
    return UpsertInventoryParent.builder()
        .sku(row.sku())
        .title(row.title())
        .variants(row.variants().stream().map(InventoryRows::variant).toList())
        .build();
  }

  private static UpsertInventoryVariant variant(VariantRow row) {
    return UpsertInventoryVariant.builder()
        .sku(row.sku())
        .title(row.title())
        .upc(row.upc())
        .weight(row.weight())
        .weightUnit(row.weight() == null ? null : POUND)
        .build();
  }
}
