package dev.flxpoint.sandbox.internal.inventory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one row of a batch. */
final class RowResult {
  private RowResult() {}

  static ObjectNode succeeded(ObjectNode row) {
    ObjectNode result = Json.object();
    result.set("id", row.get("id"));
    result.set("sku", row.get("sku"));
    return result.put("success", true).put("result", "changed");
  }

  static ObjectNode failed(String sku, String error) {
    ObjectNode result =
        Json.object().put("sku", sku).put("success", false).put("result", "unchanged");
    result.putArray("errors").add(error);
    return result;
  }

  /**
   * Stamps a row that changed, and says so in its result.
   *
   * @param before how the row was, or null if it is new
   */
  static void finish(ObjectNode result, ObjectNode row, @Nullable ObjectNode before, Instant now) {
    if (before != null && Json.same(before, row)) {
      result.put("result", "unchanged");
    } else {
      row.put("updatedAt", now.toString());
    }
  }
}
