package dev.flxpoint.flow.internal.call;

import java.util.ArrayList;
import java.util.List;

/** Cuts rows into calls. */
public final class Batches {
  private Batches() {}

  /** Returns the rows in their order, in lists of the given size; the last may be shorter. */
  public static <T> List<List<T>> of(List<T> rows, int size) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += size) {
      batches.add(List.copyOf(rows.subList(from, Math.min(from + size, rows.size()))));
    }
    return batches;
  }
}
