package dev.flxpoint.flow.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows into batches, in their order, and tells which of them the journal knows already. Not
 * thread-safe.
 */
final class BatchFeed<R> {
  private final Iterator<? extends R> rows;
  private final RowTarget<R> target;
  private final PushJournal journal;

  /** Read already, but not handed out. */
  private final Deque<R> ahead = new ArrayDeque<>();

  private long position;
  private @Nullable JournalEntry known;

  BatchFeed(Iterator<? extends R> rows, RowTarget<R> target, PushJournal journal) {
    this.rows = rows;
    this.target = target;
    this.journal = journal;
  }

  /** Returns the next batch; null if there are no more rows. */
  @Nullable RowBatch<R> next() {
    known = journal.at(position);
    if (known != null) {
      RowBatch<R> batch = take(known.count());
      if (batch != null && known.digest().equals(batch.digest(target))) {
        return batch;
      }
      putBack(batch);
      journal.forgetFrom(position);
      known = null;
    }
    return take((int) Math.min(target.batchSize(), journal.unknownFrom(position)));
  }

  /** Returns what became of the batch that was handed out last; null if that is not known. */
  @Nullable JournalEntry known() {
    return known;
  }

  private @Nullable RowBatch<R> take(int most) {
    List<R> batch = new ArrayList<>();
    Set<String> skus = new HashSet<>();
    while (batch.size() < most && hasNext()) {
      R row = peek();
      // The later of two rows of one thing must win, so it goes into a later request.
      if (!skus.add(target.sku(row))) {
        break;
      }
      batch.add(ahead.remove());
    }
    long first = position;
    position += batch.size();
    return batch.isEmpty() ? null : new RowBatch<>(first, batch);
  }

  private void putBack(@Nullable RowBatch<R> batch) {
    if (batch != null) {
      position = batch.first();
      for (int i = batch.rows().size() - 1; i >= 0; i--) {
        ahead.addFirst(batch.rows().get(i));
      }
    }
  }

  private boolean hasNext() {
    return !ahead.isEmpty() || rows.hasNext();
  }

  private R peek() {
    if (ahead.isEmpty()) {
      R row = rows.next();
      if (row == null) {
        throw new NullPointerException("row " + (position + 1) + " is null");
      }
      ahead.add(row);
    }
    return Objects.requireNonNull(ahead.peek());
  }
}
