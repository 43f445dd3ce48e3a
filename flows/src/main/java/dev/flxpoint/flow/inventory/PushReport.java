package dev.flxpoint.flow.inventory;

import dev.flxpoint.flow.RefusedRow;
import java.util.List;

/**
 * What became of the rows of a push that came to its end. Immutable.
 *
 * @param applied how many rows the API took, now or before the push was resumed
 * @param resumed how many rows were not sent, since the journal knew what became of them
 * @param retries how many of the requests were repeats
 * @param refused the rows that the API did not take, and the variants that it did not take of
 *     parents that it took, in the order of the answers; sent again as they are, they would be
 *     refused again
 */
public record PushReport(long applied, long resumed, long retries, List<RefusedRow> refused) {
  /** Copies the list. */
  public PushReport {
    refused = List.copyOf(refused);
  }
}
