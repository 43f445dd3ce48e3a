package dev.flxpoint.flow;

import java.util.Objects;

/**
 * A row that the API did not take although it answered the call with a success.
 *
 * <p>Immutable. Sent again as it is, it will be refused again.
 *
 * @param row which one: its SKU, or the number of a fulfillment request
 * @param reason why, in the API's words where it gives any
 */
public record RefusedRow(String row, String reason) {
  /** Refuses nulls. */
  public RefusedRow {
    Objects.requireNonNull(row, "row == null");
    Objects.requireNonNull(reason, "reason == null");
  }
}
