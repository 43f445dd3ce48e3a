package dev.flxpoint.cli.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.flow.inventory.StockLevel;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InventoryRowsTest {
  private static final Inventory INVENTORY =
      new Inventory("in.csv", List.of(Rows.parent("T", "T-RED", "T-BLU"), Rows.parent("M")));

  @Test
  void parents_holdTheirVariantsWithoutStockAndPrices() {
    List<UpsertInventoryParent> parents = InventoryRows.parents(INVENTORY);

    assertThat(parents).extracting(UpsertInventoryParent::sku).containsExactly("T", "M");
    assertThat(parents.get(0).variants())
        .allSatisfy(variant -> assertThat(variant.quantity()).isNull())
        .allSatisfy(variant -> assertThat(variant.cost()).isNull())
        .extracting(variant -> variant.sku())
        .containsExactly("T-RED", "T-BLU");
  }

  @Test
  void stock_isOfEachVariant() {
    assertThat(InventoryRows.stock(INVENTORY))
        .hasSize(INVENTORY.variants().size())
        .contains(new StockLevel("T-BLU", 7, new BigDecimal("3.10"), new BigDecimal("6.50")));
  }
}
