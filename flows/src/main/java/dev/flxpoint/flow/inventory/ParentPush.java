package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.api.source.InventoryApi;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.internal.call.Batches;
import dev.flxpoint.flow.internal.call.InFlight;
import dev.flxpoint.flow.internal.call.Phase;
import java.util.List;

/** Pushes parents with their variants. */
final class ParentPush {
  private final InventoryApi inventory;
  private final InFlight inFlight;
  private final Progress progress;

  ParentPush(InventoryApi inventory, InFlight inFlight, Progress progress) {
    this.inventory = inventory;
    this.inFlight = inFlight;
    this.progress = progress;
  }

  PushedParents push(List<UpsertInventoryParent> parents) throws InterruptedException {
    parents.forEach(ParentPush::requireSkus);
    List<List<UpsertInventoryParent>> batches =
        Batches.of(parents, Operation.UPSERT_INVENTORY_PARENTS.batchMax());
    ParentResults results = new ParentResults();
    try (Phase phase = Phase.start(progress, "Parents", parents.size())) {
      List<ApiResponse<List<InventoryModifyParentResult>>> answers =
          inFlight.all(
              batches,
              batch -> inventory.upsertInventoryParents(batch).executeForResponseAsync(),
              batch -> phase.advance(batch.size()));
      for (int i = 0; i < batches.size(); i++) {
        results.add(batches.get(i), answers.get(i));
      }
    }
    return results.pushed();
  }

  private static void requireSkus(UpsertInventoryParent parent) {
    List<UpsertInventoryVariant> variants = ParentResults.orEmpty(parent.variants());
    for (int i = 0; i < variants.size(); i++) {
      if (variants.get(i).sku() == null) {
        throw new IllegalArgumentException(
            "variants[%d] of the parent %s has no SKU, by which its result is found: set one"
                .formatted(i, parent.sku()));
      }
    }
  }
}
