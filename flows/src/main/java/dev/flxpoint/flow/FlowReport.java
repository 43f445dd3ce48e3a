package dev.flxpoint.flow;

import java.util.List;

/**
 * What became of the rows of a flow that came to its end.
 *
 * <p>A flow whose call fails as a whole throws instead. Immutable.
 *
 * @param done how many rows the API took
 * @param retries how many of the requests were repeats
 * @param refused the rows that it did not take, in the order of the answers
 */
public record FlowReport(int done, int retries, List<RefusedRow> refused) {
  /** Copies the list. */
  public FlowReport {
    refused = List.copyOf(refused);
  }
}
