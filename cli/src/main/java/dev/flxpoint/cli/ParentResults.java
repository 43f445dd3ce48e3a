package dev.flxpoint.cli;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
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
  private static final String NOT_MENTIONED = "the answer does not mention it";

  private final Map<String, Long> variantIds = new HashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private int done;
  private int retries;

  /** Adds the answer to one call. */
  void add(List<ParentRow> sent, ApiResponse<List<InventoryModifyParentResult>> answer) {
    retries += answer.attempts() - 1;
    Map<String, InventoryModifyParentResult> results = new HashMap<>();
    for (InventoryModifyParentResult result : orEmpty(answer.body())) {
      results.put(String.valueOf(result.sku()), result);
    }
    sent.forEach(parent -> add(parent, results.get(parent.sku())));
  }

  /** Returns what became of the parents, and of the variants that were refused. */
  Outcome outcome() {
    return new Outcome(done, retries, refused);
  }

  /** Returns the id of each variant that the API took, by SKU. */
  Map<String, Long> variantIds() {
    return variantIds;
  }

  private void add(ParentRow parent, @Nullable InventoryModifyParentResult result) {
    if (result == null) {
      refused.add(new Refused(parent.sku(), NOT_MENTIONED));
      return;
    }
    if (Boolean.FALSE.equals(result.success())) {
      refused.add(Refused.of(parent.sku(), result.errors()));
    } else {
      done++;
    }
    Map<String, InventoryModifyVariantResult> variants = new HashMap<>();
    for (InventoryModifyVariantResult variant : orEmpty(result.variants())) {
      variants.put(String.valueOf(variant.sku()), variant);
    }
    parent.variants().forEach(variant -> add(variant.sku(), variants.get(variant.sku())));
  }

  private void add(String sku, @Nullable InventoryModifyVariantResult result) {
    if (result == null) {
      refused.add(new Refused(sku, NOT_MENTIONED));
    } else if (Boolean.FALSE.equals(result.success())) {
      refused.add(Refused.of(sku, result.errors()));
    } else if (result.id() == null) {
      refused.add(new Refused(sku, "the answer gives it no id"));
    } else {
      variantIds.put(sku, result.id());
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
