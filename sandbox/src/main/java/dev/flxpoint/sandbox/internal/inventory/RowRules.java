package dev.flxpoint.sandbox.internal.inventory;

import dev.flxpoint.sandbox.internal.call.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a test wants of rows by their SKUs, beside what the API itself refuses.
 *
 * @param row tells why a row with that SKU fails by itself, or null if it does not
 * @param batch tells why the whole call fails that has a row with that SKU, or null
 */
public record RowRules(Reason row, Reason batch) {
  /** Tells the reason to refuse a SKU, or null. */
  @FunctionalInterface
  public interface Reason {
    @Nullable String of(String sku);
  }

  public static RowRules none() {
    return new RowRules(sku -> null, sku -> null);
  }

  /**
   * Refuses a call that has a row with such a SKU.
   *
   * @throws Refusal 400
   */
  void checkBatch(String place, String sku) {
    String reason = batch.of(sku);
    if (reason != null) {
      throw Refusal.badRequest(place + ".sku: " + reason);
    }
  }
}
