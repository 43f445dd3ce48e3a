package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.FieldUpdateMode;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.api.param.UpdateInventoryVariantsParams;
import dev.flxpoint.api.source.InventoryApi;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.internal.call.Batches;
import dev.flxpoint.flow.internal.call.Bisection;
import dev.flxpoint.flow.internal.call.Calls;
import dev.flxpoint.flow.internal.call.Reasons;
import dev.flxpoint.flow.internal.call.RowResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Pushes stock and prices of variants, whose ids it looks up first. */
final class StockTarget implements RowTarget<StockLevel> {
  private static final UpdateInventoryVariantsParams WHAT_IS_GIVEN =
      UpdateInventoryVariantsParams.builder()
          .modifyQuantity(FieldUpdateMode.UPDATE_NON_NULL)
          .modifyCost(FieldUpdateMode.UPDATE_NON_NULL)
          .modifyInventoryListPrice(FieldUpdateMode.UPDATE_NON_NULL)
          .build();

  private final InventoryApi inventory;
  private final Calls calls;
  private final VariantIds ids;
  private final Bisection<UpdateInventoryVariant> bisection =
      new Bisection<>(this::update, UpdateInventoryVariant::sku);

  StockTarget(InventoryApi inventory, Calls calls) {
    this.inventory = inventory;
    this.calls = calls;
    this.ids = new VariantIds(inventory, calls);
  }

  @Override
  public String phase() {
    return "Stock and prices";
  }

  @Override
  public String flow() {
    return "inventory-push.stock";
  }

  /** As many as are looked up at once, which are two requests of rows. */
  @Override
  public int batchSize() {
    return VariantIds.MOST;
  }

  @Override
  public String sku(StockLevel level) {
    return level.sku();
  }

  @Override
  public String text(StockLevel level) {
    return level.toString();
  }

  @Override
  public CompletableFuture<RowResults> send(List<StockLevel> levels) {
    return ids.of(levels.stream().map(StockLevel::sku).toList())
        .thenCompose(found -> send(levels, found));
  }

  @Override
  public void cancel() {
    calls.cancelAll();
  }

  private CompletableFuture<RowResults> send(List<StockLevel> levels, Map<String, Long> ids) {
    List<UpdateInventoryVariant> rows = new ArrayList<>();
    RowResults unknown = RowResults.NONE;
    for (StockLevel level : levels) {
      Long id = ids.get(level.sku());
      if (id == null) {
        unknown =
            unknown.and(
                RowResults.refused(
                    level.sku(),
                    "not sent: the source has no variant of this SKU; push its parent first"));
      } else {
        rows.add(row(level, id));
      }
    }
    CompletableFuture<RowResults> results = CompletableFuture.completedFuture(unknown);
    for (List<UpdateInventoryVariant> batch :
        Batches.of(rows, Operation.UPDATE_INVENTORY_VARIANTS.batchMax())) {
      results = results.thenCombine(bisection.send(batch), RowResults::and);
    }
    return results;
  }

  private static UpdateInventoryVariant row(StockLevel level, long id) {
    UpdateInventoryVariant.Builder row =
        UpdateInventoryVariant.builder().inventoryVariantId(id).sku(level.sku());
    if (level.quantity() != null) {
      row.quantity(level.quantity());
    }
    if (level.cost() != null) {
      row.cost(level.cost());
    }
    if (level.listPrice() != null) {
      row.inventoryListPrice(level.listPrice());
    }
    return row.build();
  }

  private CompletableFuture<RowResults> update(List<UpdateInventoryVariant> rows) {
    return calls
        .start(
            () -> inventory.updateInventoryVariants(rows, WHAT_IS_GIVEN).executeForResponseAsync())
        .thenApply(answer -> results(rows.size(), answer));
  }

  private static RowResults results(
      int sent, ApiResponse<@Nullable List<InventoryModifyVariantResult>> answer) {
    List<RefusedRow> refused = new ArrayList<>();
    // Inferred from what a push of parents answers: without it, a success speaks for all rows.
    for (InventoryModifyVariantResult row : ParentResults.orEmpty(answer.body())) {
      if (Boolean.FALSE.equals(row.success())) {
        refused.add(new RefusedRow(String.valueOf(row.sku()), Reasons.of(row.errors())));
      }
    }
    return new RowResults(sent - refused.size(), answer.attempts() - 1, refused);
  }
}
