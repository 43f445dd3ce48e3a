package dev.flxpoint.flow.inventory;

import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.internal.call.RowResults;
import dev.flxpoint.flow.store.FlowStoreException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch, as the journal keeps it: a line of numbers and the digest, and a line for
 * each refused row. Immutable.
 *
 * @param count how many rows it had
 * @param digest of them
 */
record JournalEntry(int count, String digest, RowResults results) {
  private static final char SEPARATOR = '\t';

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(count).append(SEPARATOR).append(results.applied()).append(SEPARATOR).append(digest);
    for (RefusedRow refused : results.refused()) {
      text.append('\n').append(oneLine(refused.row()));
      text.append(SEPARATOR).append(oneLine(refused.reason()));
    }
    return text.toString();
  }

  /**
   * Reads an entry.
   *
   * @throws FlowStoreException if nobody who keeps such a journal wrote it
   */
  static JournalEntry of(String text) {
    try {
      List<String> lines = text.lines().toList();
      String[] head = lines.get(0).split("\t", 3);
      List<RefusedRow> refused = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split("\t", 2);
        refused.add(new RefusedRow(parts[0], parts[1]));
      }
      RowResults results = new RowResults(Integer.parseInt(head[1]), 0, refused);
      return new JournalEntry(Integer.parseInt(head[0]), head[2], results);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw foreign(text, e);
    }
  }

  static FlowStoreException foreign(String what, @Nullable Throwable cause) {
    return new FlowStoreException(
        "The journal holds what no push wrote: \""
            + what
            + "\". Give the push a store of its own, or delete this state: then every row is"
            + " sent again",
        cause);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s", " ");
  }
}
