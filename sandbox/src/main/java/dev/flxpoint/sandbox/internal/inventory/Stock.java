package dev.flxpoint.sandbox.internal.inventory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Keeps the quantities of a variant that nobody sends in line with the one that is sent. */
final class Stock {
  private Stock() {}

  /** Derives the totals; nothing is ever committed or on its way in the sandbox. */
  static void settle(ObjectNode variant, ObjectNode before, Instant now) {
    int quantity = variant.path("quantity").asInt();
    if (!before.has("totalQuantity") || before.get("totalQuantity").asInt() != quantity) {
      variant
          .put("totalQuantity", quantity)
          .put("committedQuantity", 0)
          .put("incomingQuantity", 0)
          .put("totalQuantityLastChangedAt", now.toString());
    }
  }
}
