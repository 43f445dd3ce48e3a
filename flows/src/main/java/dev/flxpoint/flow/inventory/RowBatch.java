package dev.flxpoint.flow.inventory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows that are sent together. Immutable.
 *
 * @param first the position of the first of them in what is pushed, from 0
 * @param rows at least one
 */
record RowBatch<R>(long first, List<R> rows) {
  RowBatch {
    rows = List.copyOf(rows);
  }

  Set<String> skus(RowTarget<R> target) {
    return rows.stream().map(target::sku).collect(Collectors.toSet());
  }

  /** Returns a digest of the texts of the rows. */
  String digest(RowTarget<R> target) {
    RowDigest digest = new RowDigest();
    rows.forEach(row -> digest.add(target.text(row)));
    return digest.text();
  }
}
