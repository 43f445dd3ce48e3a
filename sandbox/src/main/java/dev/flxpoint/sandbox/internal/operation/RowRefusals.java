package dev.flxpoint.sandbox.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.sandbox.internal.inventory.RowRules;
import java.util.HashSet;
import java.util.Set;

/**
 * The rows that are to fail by themselves: those that the sandbox was begun with, and those that
 * somebody names while it runs. Not thread-safe.
 */
final class RowRefusals {
  private final RowRules first;
  private final Set<String> skus = new HashSet<>();
  private String reason = "";

  RowRefusals(RowRules first) {
    this.first = first;
  }

  /** Returns rules that follow what is named later. */
  RowRules rules() {
    return new RowRules(sku -> skus.contains(sku) ? reason : first.row().of(sku), first.batch());
  }

  /** Names SKUs in place of those before, and returns what came of it. */
  String replace(JsonNode change) {
    skus.clear();
    change.path("skus").forEach(sku -> skus.add(sku.asText()));
    reason = change.path("reason").asText();
    return change.toString();
  }
}
