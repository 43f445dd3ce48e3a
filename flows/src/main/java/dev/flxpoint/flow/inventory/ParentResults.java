package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.internal.call.Reasons;
import dev.flxpoint.flow.internal.call.RowResults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the answer to a push of parents row by row, since a 200 does not say that all rows
 * were taken. Not thread-safe.
 */
final class ParentResults {
  private final List<RefusedRow> refused = new ArrayList<>();
  private int applied;

  private ParentResults() {}

  static RowResults of(
      List<UpsertInventoryParent> sent, ApiResponse<List<InventoryModifyParentResult>> answer) {
    ParentResults results = new ParentResults();
    Map<String, InventoryModifyParentResult> answers = new HashMap<>();
    for (InventoryModifyParentResult result : orEmpty(answer.body())) {
      answers.put(String.valueOf(result.sku()), result);
    }
    sent.forEach(parent -> results.add(parent, answers.get(parent.sku())));
    return new RowResults(results.applied, answer.attempts() - 1, results.refused);
  }

  /** Returns the index of the first variant that has no SKU; -1 if each has one. */
  static int variantWithoutSku(UpsertInventoryParent parent) {
    List<UpsertInventoryVariant> variants = orEmpty(parent.variants());
    for (int i = 0; i < variants.size(); i++) {
      if (variants.get(i).sku() == null) {
        return i;
      }
    }
    return -1;
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }

  private void add(UpsertInventoryParent parent, @Nullable InventoryModifyParentResult result) {
    if (result == null) {
      refused.add(new RefusedRow(parent.sku(), Reasons.NOT_MENTIONED));
      return;
    }
    boolean isRefused = Boolean.FALSE.equals(result.success());
    if (isRefused) {
      refused.add(new RefusedRow(parent.sku(), Reasons.of(result.errors())));
    } else {
      applied++;
    }
    Map<String, InventoryModifyVariantResult> variants = new HashMap<>();
    for (InventoryModifyVariantResult variant : orEmpty(result.variants())) {
      variants.put(String.valueOf(variant.sku()), variant);
    }
    for (UpsertInventoryVariant variant : orEmpty(parent.variants())) {
      String sku = String.valueOf(variant.sku());
      InventoryModifyVariantResult answered = variants.get(sku);
      if (answered != null || !isRefused) {
        add(sku, answered);
      } else if (!sku.equals(parent.sku())) {
        refused.add(
            new RefusedRow(sku, "not taken, since its parent " + parent.sku() + " was refused"));
      }
    }
  }

  private void add(String sku, @Nullable InventoryModifyVariantResult result) {
    if (result == null) {
      refused.add(new RefusedRow(sku, Reasons.NOT_MENTIONED));
    } else if (Boolean.FALSE.equals(result.success())) {
      refused.add(new RefusedRow(sku, Reasons.of(result.errors())));
    }
  }
}
