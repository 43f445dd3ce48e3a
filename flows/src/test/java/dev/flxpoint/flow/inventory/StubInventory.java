package dev.flxpoint.flow.inventory;

import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.flow.StubCall;
import dev.flxpoint.flow.StubSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An inventory that takes whatever it is sent, but for the SKUs that a test refuses. */
final class StubInventory {
  final StubSource source = StubSource.create();
  final List<String> applied = Collections.synchronizedList(new ArrayList<>());
  final Map<String, String> refused = new TreeMap<>();
  final List<String> unknown = new ArrayList<>();
  final Map<String, Integer> quantities = new TreeMap<>();
  private int callsUntilFailure = Integer.MAX_VALUE;

  StubInventory() {
    source.answer("upsertInventoryParents", sent -> call(parents((List<?>) sent[0])));
    source.answer("getInventoryVariants", sent -> call(variants((Map<?, ?>) sent[0])));
    source.answer("updateInventoryVariants", sent -> call(updates((List<?>) sent[0])));
  }

  /** Lets a call fail, after it has had its effect: 1 is the next one. */
  void failAtCall(int number) {
    callsUntilFailure = number;
  }

  private StubCall<?> call(Object answer) {
    if (--callsUntilFailure == 0) {
      throw new IllegalStateException("no network");
    }
    return new StubCall<>(answer, 1);
  }

  /** Returns how many rows each call of a method had. */
  List<Integer> sizes(String method) {
    return source.arguments(method).stream()
        .map(arguments -> ((List<?>) arguments[0]).size())
        .toList();
  }

  private List<InventoryModifyParentResult> parents(List<?> rows) {
    return rows.stream().map(row -> parent((UpsertInventoryParent) row)).toList();
  }

  private InventoryModifyParentResult parent(UpsertInventoryParent row) {
    String reason = refused.get(row.sku());
    InventoryModifyParentResult.Builder result =
        InventoryModifyParentResult.builder().sku(row.sku()).success(reason == null);
    if (reason != null) {
      return result.errors(List.of(reason)).build();
    }
    applied.add(row.sku());
    return result
        .variants(
            ParentResults.orEmpty(row.variants()).stream()
                .map(UpsertInventoryVariant::sku)
                .map(this::variant)
                .toList())
        .build();
  }

  private InventoryModifyVariantResult variant(String sku) {
    String reason = refused.get(sku);
    InventoryModifyVariantResult.Builder result =
        InventoryModifyVariantResult.builder().sku(sku).success(reason == null);
    return reason == null ? result.build() : result.errors(List.of(reason)).build();
  }

  private List<InventoryVariant> variants(Map<?, ?> query) {
    return query.entrySet().stream()
        .filter(parameter -> parameter.getKey().equals("skus"))
        .map(parameter -> parameter.getValue().toString())
        .filter(sku -> !unknown.contains(sku))
        .map(sku -> InventoryVariant.builder().id(sku.hashCode()).sku(sku).build())
        .toList();
  }

  private List<InventoryModifyVariantResult> updates(List<?> rows) {
    List<InventoryModifyVariantResult> results = new ArrayList<>();
    for (Object row : rows) {
      String sku = ((UpdateInventoryVariant) row).sku();
      if (!refused.containsKey(sku)) {
        applied.add(sku);
        quantities.put(sku, ((UpdateInventoryVariant) row).quantity());
      }
      results.add(variant(sku));
    }
    return results;
  }
}
