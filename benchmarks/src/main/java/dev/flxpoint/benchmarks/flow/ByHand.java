package dev.flxpoint.benchmarks.flow;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.inventory.StockLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a user writes without the flow: all rows in a list, cut into batches, one call after the
 * other. It neither looks into the answers nor survives anything.
 */
final class ByHand {
  private static final int SKUS_OF_A_CALL = 100;

  private ByHand() {}

  static void parents(
      SourceClient source, Iterable<UpsertInventoryParent> rows, Progress progress) {
    List<UpsertInventoryParent> all = new ArrayList<>();
    rows.forEach(all::add);
    for (List<UpsertInventoryParent> batch :
        batches(all, Operation.UPSERT_INVENTORY_PARENTS.batchMax())) {
      var unused = source.inventory().upsertInventoryParents(batch).execute();
      progress.advance(batch.size());
    }
  }

  static void stock(SourceClient source, Iterable<StockLevel> rows, Progress progress) {
    List<StockLevel> all = new ArrayList<>();
    rows.forEach(all::add);
    Map<String, Long> ids = new HashMap<>();
    for (List<StockLevel> batch : batches(all, SKUS_OF_A_CALL)) {
      List<String> skus = batch.stream().map(StockLevel::sku).toList();
      source
          .inventory()
          .getInventoryVariants(q -> q.skus(skus).pageSize(SKUS_OF_A_CALL))
          .execute()
          .forEach(variant -> ids.put(variant.sku(), variant.id()));
    }
    List<UpdateInventoryVariant> updates =
        all.stream()
            .map(level -> update(level, Objects.requireNonNull(ids.get(level.sku()))))
            .toList();
    for (List<UpdateInventoryVariant> batch :
        batches(updates, Operation.UPDATE_INVENTORY_VARIANTS.batchMax())) {
      var unused = source.inventory().updateInventoryVariants(batch).execute();
      progress.advance(batch.size());
    }
  }

  static UpdateInventoryVariant update(StockLevel level, long id) {
    return UpdateInventoryVariant.builder()
        .inventoryVariantId(id)
        .sku(level.sku())
        .quantity(level.quantity())
        .cost(level.cost())
        .build();
  }

  static <T> List<List<T>> batches(List<T> all, int size) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      batches.add(all.subList(from, Math.min(from + size, all.size())));
    }
    return batches;
  }
}
