package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.PagedCall;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.source.InventoryApi;
import dev.flxpoint.flow.internal.call.Calls;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Looks up the ids of variants. Thread-safe. */
final class VariantIds {
  /** The API takes no more SKUs than it answers rows, and 100 rows are known to work. */
  static final int MOST = 100;

  private final InventoryApi inventory;
  private final Calls calls;

  VariantIds(InventoryApi inventory, Calls calls) {
    this.inventory = inventory;
    this.calls = calls;
  }

  /** Returns the ids of those that the source has, by SKU. */
  CompletableFuture<Map<String, Long>> of(List<String> skus) {
    PagedCall<InventoryVariant> call =
        inventory.getInventoryVariants(q -> q.skus(skus).pageSize(MOST));
    return calls.start(call::executeAsync).thenCompose(page -> ids(page, skus.size(), call));
  }

  /** One page has them all, unless there are several variants of a SKU. */
  private CompletableFuture<Map<String, Long>> ids(
      List<InventoryVariant> page, int wanted, PagedCall<InventoryVariant> call) {
    Map<String, Long> ids = new ConcurrentHashMap<>();
    page.forEach(variant -> add(variant, ids));
    return page.size() < MOST || ids.size() == wanted
        ? CompletableFuture.completedFuture(ids)
        : calls.start(() -> call.forEachAsync(variant -> add(variant, ids))).thenApply(all -> ids);
  }

  private static void add(InventoryVariant variant, Map<String, Long> ids) {
    if (variant.sku() != null) {
      ids.putIfAbsent(variant.sku(), variant.id());
    }
  }
}
