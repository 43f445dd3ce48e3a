package dev.flxpoint.flow.inventory;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.param.UpsertInventoryParentsParams;
import dev.flxpoint.api.source.InventoryApi;
import dev.flxpoint.flow.internal.call.Bisection;
import dev.flxpoint.flow.internal.call.Calls;
import dev.flxpoint.flow.internal.call.RowResults;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Pushes parents with their variants. */
final class ParentTarget implements RowTarget<UpsertInventoryParent> {
  private static final JsonAdapter<UpsertInventoryParent> JSON =
      ModelAdapters.moshi().adapter(UpsertInventoryParent.class);

  private final InventoryApi inventory;
  private final UpsertInventoryParentsParams params;
  private final Calls calls;
  private final Bisection<UpsertInventoryParent> bisection =
      new Bisection<>(this::call, UpsertInventoryParent::sku);

  ParentTarget(InventoryApi inventory, UpsertInventoryParentsParams params, Calls calls) {
    this.inventory = inventory;
    this.params = params;
    this.calls = calls;
  }

  @Override
  public String phase() {
    return "Parents";
  }

  @Override
  public String flow() {
    return "inventory-push.parents";
  }

  @Override
  public int batchSize() {
    return Operation.UPSERT_INVENTORY_PARENTS.batchMax();
  }

  @Override
  public String sku(UpsertInventoryParent parent) {
    return parent.sku();
  }

  @Override
  public String text(UpsertInventoryParent parent) {
    return JSON.toJson(parent);
  }

  @Override
  public CompletableFuture<RowResults> send(List<UpsertInventoryParent> parents) {
    List<UpsertInventoryParent> whole = new ArrayList<>();
    RowResults refused = RowResults.NONE;
    for (UpsertInventoryParent parent : parents) {
      int nameless = ParentResults.variantWithoutSku(parent);
      if (nameless < 0) {
        whole.add(parent);
      } else {
        String reason =
            "not sent: its variants[%s] has no SKU, by which its result is found"
                .formatted(nameless);
        refused = refused.and(RowResults.refused(parent.sku(), reason));
      }
    }
    return whole.isEmpty()
        ? CompletableFuture.completedFuture(refused)
        : bisection.send(whole).thenApply(refused::and);
  }

  @Override
  public void cancel() {
    calls.cancelAll();
  }

  private CompletableFuture<RowResults> call(List<UpsertInventoryParent> parents) {
    return calls
        .start(() -> inventory.upsertInventoryParents(parents, params).executeForResponseAsync())
        .thenApply(answer -> ParentResults.of(parents, answer));
  }
}
