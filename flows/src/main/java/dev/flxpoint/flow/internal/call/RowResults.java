package dev.flxpoint.flow.internal.call;

import dev.flxpoint.flow.RefusedRow;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of rows that were sent together. Immutable.
 *
 * @param applied how many the API took
 * @param retries how many requests were repeats
 * @param refused those that it did not take, and parts of those that it took
 */
public record RowResults(int applied, int retries, List<RefusedRow> refused) {
  public static final RowResults NONE = new RowResults(0, 0, List.of());

  public RowResults {
    refused = List.copyOf(refused);
  }

  /** Returns that of a row that was not taken. */
  public static RowResults refused(String row, String reason) {
    return new RowResults(0, 0, List.of(new RefusedRow(row, reason)));
  }

  /** Returns that of these rows and others. */
  public RowResults and(RowResults others) {
    List<RefusedRow> both = new ArrayList<>(refused);
    both.addAll(others.refused);
    return new RowResults(applied + others.applied, retries + others.retries, both);
  }
}
