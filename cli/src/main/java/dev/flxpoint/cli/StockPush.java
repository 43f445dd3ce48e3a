package dev.flxpoint.cli;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.FieldUpdateMode;
import dev.flxpoint.api.model.InventoryVariantUpdate;
import dev.flxpoint.api.param.UpdateInventoryVariantsParams;
import dev.flxpoint.api.source.InventoryApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pushes stock and prices of variants whose ids are known. */
final class StockPush {
  /** What the API takes in one call. */
  static final int BATCH = 50;

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

  Outcome push(List<InventoryVariantUpdate> rows) throws InterruptedException {
    progress.start("Stock and prices", rows.size());
    try {
      return outcome(
          rows.size(),
          inFlight.all(
              Batches.of(rows, BATCH),
              batch -> inventory.updateInventoryVariants(batch, TAKE).executeForResponseAsync(),
              batch -> progress.advance(batch.size())));
    } finally {
      progress.end();
    }
  }

  private static Outcome outcome(int sent, List<ApiResponse<Object>> answers) {
    List<Refused> refused = new ArrayList<>();
    int retries = 0;
    for (ApiResponse<Object> answer : answers) {
      retries += answer.attempts() - 1;
      if (answer.body() instanceof List<?> results) {
        results.forEach(result -> addIfRefused(result, refused));
      }
    }
    return new Outcome(sent - refused.size(), retries, refused);
  }

  // The shape of the answer is not documented; this is how the rows of other answers fail.
  private static void addIfRefused(Object result, List<Refused> refused) {
    if (result instanceof Map<?, ?> row && Boolean.FALSE.equals(row.get("success"))) {
      refused.add(Refused.of(String.valueOf(row.get("sku")), row.get("errors")));
    }
  }
}
