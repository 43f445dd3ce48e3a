package dev.flxpoint.flow.order;

import dev.flxpoint.flow.RefusedRow;
import java.util.List;

/**
 * What became of the orders of a push that came to its end. Immutable.
 *
 * @param created how many orders it created
 * @param found how many the API had already
 * @param refused the others by their reference numbers: those that the API refused, with its
 *     reason, which names member and place; those of which it has another order of the same number;
 *     and those of which nobody can tell whether it has them
 */
public record OrderPushReport(long created, long found, List<RefusedRow> refused) {
  /** Copies the list. */
  public OrderPushReport {
    refused = List.copyOf(refused);
  }
}
