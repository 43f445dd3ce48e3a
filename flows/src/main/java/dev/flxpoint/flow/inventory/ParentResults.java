package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.internal.call.Reasons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the answers to a push of parents row by row, since a 200 does not say that all rows
 * were taken. Not thread-safe.
 */
final class ParentResults {
  private final Map<String, Long> variantIds = new HashMap<>();
  private final List<RefusedRow> refused = new ArrayList<>();
  private int done;
  private int retries;

  /** Adds the answer to one call. */
  void add(
      List<UpsertInventoryParent> sent, ApiResponse<List<InventoryModifyParentResult>> answer) {
    retries += answer.attempts() - 1;
    Map<String, InventoryModifyParentResult> results = new HashMap<>();
    for (InventoryModifyParentResult result : orEmpty(answer.body())) {
      results.put(String.valueOf(result.sku()), result);
    }
    sent.forEach(parent -> add(parent, results.get(parent.sku())));
  }

  PushedParents pushed() {
    return new PushedParents(new FlowReport(done, retries, refused), variantIds);
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private void add(UpsertInventoryParent parent, @Nullable InventoryModifyParentResult result) {
    if (result == null) {
      refused.add(new RefusedRow(parent.sku(), Reasons.NOT_MENTIONED));
      return;
    }
    if (Boolean.FALSE.equals(result.success())) {
      refused.add(new RefusedRow(parent.sku(), Reasons.of(result.errors())));
    } else {
      done++;
    }
    Map<String, InventoryModifyVariantResult> variants = new HashMap<>();
    for (InventoryModifyVariantResult variant : orEmpty(result.variants())) {
      variants.put(String.valueOf(variant.sku()), variant);
    }
    orEmpty(parent.variants())
        .forEach(variant -> add(String.valueOf(variant.sku()), variants.get(variant.sku())));
  }

  private void add(String sku, @Nullable InventoryModifyVariantResult result) {
    if (result == null) {
      refused.add(new RefusedRow(sku, Reasons.NOT_MENTIONED));
    } else if (Boolean.FALSE.equals(result.success())) {
      refused.add(new RefusedRow(sku, Reasons.of(result.errors())));
    } else if (result.id() == null) {
      refused.add(new RefusedRow(sku, "the answer gives it no id"));
    } else {
      variantIds.put(sku, result.id());
    }
  }
}
