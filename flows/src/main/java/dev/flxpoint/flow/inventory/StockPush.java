package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.FieldUpdateMode;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.api.param.UpdateInventoryVariantsParams;
import dev.flxpoint.api.source.InventoryApi;
import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.internal.call.Batches;
import dev.flxpoint.flow.internal.call.InFlight;
import dev.flxpoint.flow.internal.call.Phase;
import dev.flxpoint.flow.internal.call.Reasons;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pushes stock and prices of variants whose ids are known. */
final class StockPush {
  // A field without its mode might be left alone; the API does not document it.
  private static final UpdateInventoryVariantsParams TAKE =
      UpdateInventoryVariantsParams.builder()
          .modifyQuantity(FieldUpdateMode.UPDATE)
          .modifyCost(FieldUpdateMode.UPDATE)
          .modifyInventoryListPrice(FieldUpdateMode.UPDATE)
          .build();

  private final InventoryApi inventory;
  private final InFlight inFlight;
  private final Progress progress;

  StockPush(InventoryApi inventory, InFlight inFlight, Progress progress) {
    this.inventory = inventory;
    this.inFlight = inFlight;
    this.progress = progress;
  }

  FlowReport push(List<UpdateInventoryVariant> variants) throws InterruptedException {
    try (Phase phase = Phase.start(progress, "Stock and prices", variants.size())) {
      return report(
          variants.size(),
          inFlight.all(
              Batches.of(variants, Operation.UPDATE_INVENTORY_VARIANTS.batchMax()),
              batch -> inventory.updateInventoryVariants(batch, TAKE).executeForResponseAsync(),
              batch -> phase.advance(batch.size())));
    }
  }

  private static FlowReport report(
      int sent, List<ApiResponse<@Nullable List<InventoryModifyVariantResult>>> answers) {
    List<RefusedRow> refused = new ArrayList<>();
    int retries = 0;
    for (ApiResponse<@Nullable List<InventoryModifyVariantResult>> answer : answers) {
      retries += answer.attempts() - 1;
      // Inferred from what a push of parents answers: without it, a success speaks for all rows.
      for (InventoryModifyVariantResult row : ParentResults.orEmpty(answer.body())) {
        if (Boolean.FALSE.equals(row.success())) {
          refused.add(new RefusedRow(String.valueOf(row.sku()), Reasons.of(row.errors())));
        }
      }
    }
    return new FlowReport(sent - refused.size(), retries, refused);
  }
}
