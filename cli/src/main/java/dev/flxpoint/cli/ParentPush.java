package dev.flxpoint.cli;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.source.InventoryApi;
import java.util.List;

/** Pushes parents with their variants. */
final class ParentPush {
  /** What the API takes in one call. */
  static final int BATCH = 20;

  private final InventoryApi inventory;
  private final InFlight inFlight;
  private final Progress progress;

  ParentPush(InventoryApi inventory, InFlight inFlight, Progress progress) {
    this.inventory = inventory;
    this.inFlight = inFlight;
    this.progress = progress;
  }

  ParentResults push(List<ParentRow> parents) throws InterruptedException {
    List<List<ParentRow>> batches = Batches.of(parents, BATCH);
    progress.start("Parents", parents.size());
    try {
      List<ApiResponse<List<InventoryModifyParentResult>>> answers =
          inFlight.all(
              batches,
              batch ->
                  inventory
                      .upsertInventoryParents(batch.stream().map(InventoryRows::parent).toList())
                      .executeForResponseAsync(),
              batch -> progress.advance(batch.size()));
      ParentResults results = new ParentResults();
      for (int i = 0; i < batches.size(); i++) {
        results.add(batches.get(i), answers.get(i));
      }
      return results;
    } finally {
      progress.end();
    }
  }
}
