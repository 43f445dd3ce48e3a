package dev.flxpoint.flow.inventory;

import dev.flxpoint.flow.internal.call.RowResults;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where rows of one kind are pushed to. Thread-safe. */
interface RowTarget<R> {
  /** Names the rows for people, in the plural. */
  String phase();

  /** Names the state that the journal of such rows is kept in. */
  String flow();

  /** Returns how many rows are sent together at most. */
  int batchSize();

  /** Returns the SKU of a row, by which two rows are about the same thing. */
  String sku(R row);

  /** Returns a text that is another one where anything about the row is. */
  String text(R row);

  /** Sends rows, of which no two have the same SKU. */
  CompletableFuture<RowResults> send(List<R> rows);

  /** Gives up the calls that are on their way, and all later ones. */
  void cancel();
}
