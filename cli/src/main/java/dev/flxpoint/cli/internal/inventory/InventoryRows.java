package dev.flxpoint.cli.internal.inventory;

import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.api.model.WeightUnit;
import dev.flxpoint.api.model.WeightUnitAbbreviation;
import dev.flxpoint.api.model.WeightUnitHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /** Returns stock and prices of the variants whose ids are given, by SKU. */
  public static List<UpdateInventoryVariant> stock(Inventory inventory, Map<String, Long> ids) {
    List<UpdateInventoryVariant> updates = new ArrayList<>();
    for (VariantRow variant : inventory.variants()) {
      Long id = ids.get(variant.sku());
      if (id != null) {
        updates.add(update(variant, id));
      }
    }
    return updates;
  }

  private static UpsertInventoryParent parent(ParentRow row) {
    return UpsertInventoryParent.builder()
        .sku(row.sku())
        .title(row.title())
        .variants(row.variants().stream().map(InventoryRows::variant).toList())
        .build();
  }

  private static UpdateInventoryVariant update(VariantRow row, long id) {
    return UpdateInventoryVariant.builder()
        .inventoryVariantId(id)
        .sku(row.sku())
        .quantity(row.quantity())
        .cost(row.cost())
        .inventoryListPrice(row.price())
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
