package dev.flxpoint.flow.inventory;

import dev.flxpoint.flow.FlowReport;
import java.util.Map;

/**
 * What became of parents that were pushed. Immutable.
 *
 * @param report counts parents; the refused rows are parents and variants
 * @param variantIds the id of each variant that the API took, by its SKU
 */
public record PushedParents(FlowReport report, Map<String, Long> variantIds) {
  /** Copies the map. */
  public PushedParents {
    variantIds = Map.copyOf(variantIds);
  }
}
