package dev.flxpoint.flow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.flow.store.FlowStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pushes of rows that no list holds. */
@Timeout(60)
final class LargePushTest {
  private static final int VARIANTS = 5_000;

  /** Four that are on their way, and one that waits for room. */
  private static final int BATCHES_AHEAD = 5;

  private final FlowStore journal = FlowStore.memory();
  private final StubInventory inventory = new StubInventory();

  @Test
  void push_rowsFromAnIterator_readsFiveBatchesAheadAndMakesTheFewestCalls() throws Exception {
    ReadAhead<UpsertInventoryParent> rows =
        new ReadAhead<>(
            VARIANTS / 5, i -> Rows.parent("P" + i, "A" + i, "B" + i, "C" + i, "D" + i, "E" + i));

    push(rows).push(rows);

    assertThat(rows.most())
        .isEqualTo(BATCHES_AHEAD * Operation.UPSERT_INVENTORY_PARENTS.batchMax());
    assertThat(inventory.source.calls()).hasSize(50).containsOnly("upsertInventoryParents");
    assertThat(inventory.applied).doesNotHaveDuplicates().hasSize(VARIANTS / 5);
  }

  @Test
  void pushStock_rowsFromAnIterator_readsFiveHundredAheadAndMakesTheFewestCalls() throws Exception {
    ReadAhead<StockLevel> rows = stock();

    push(rows).pushStock(rows);

    assertThat(rows.most()).isEqualTo(BATCHES_AHEAD * VariantIds.MOST);
    assertThat(inventory.sizes("updateInventoryVariants")).hasSize(100).containsOnly(50);
    assertThat(inventory.source.arguments("getInventoryVariants")).hasSize(50);
    assertThat(inventory.applied).doesNotHaveDuplicates().hasSize(VARIANTS);
  }

  @Test
  void resumedPush_readsNoFurtherAndSendsTheRestAlone() throws Exception {
    inventory.failAtCall(100);
    ReadAhead<StockLevel> rows = stock();
    assertThatThrownBy(() -> push(rows).pushStock(rows)).hasMessage("no network");
    ReadAhead<StockLevel> again = stock();

    PushReport report = push(again).pushStock(again);

    assertThat(report).isEqualTo(new PushReport(VARIANTS, 3_300, 0, List.of()));
    assertThat(again.most()).isEqualTo(BATCHES_AHEAD * VariantIds.MOST);
    assertThat(inventory.source.calls()).hasSize(100 + 3 * 17);
  }

  private static ReadAhead<StockLevel> stock() {
    return new ReadAhead<>(VARIANTS, i -> StockLevel.of("V" + i, i));
  }

  private InventoryPush push(ReadAhead<?> rows) {
    return InventoryPush.to(inventory.source).journal(journal).progress(rows);
  }
}
