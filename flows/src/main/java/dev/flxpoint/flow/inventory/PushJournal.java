package dev.flxpoint.flow.inventory;

import dev.flxpoint.flow.internal.call.RowResults;
import dev.flxpoint.flow.store.FlowState;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known to have become of the rows of a push, by their positions. Not thread-safe.
 *
 * <p>A push that is resumed must be given the same rows in the same order. From the first row that
 * differs the journal is void: a later row may be about the same thing as a changed one, and would
 * have to come after it.
 */
final class PushJournal implements AutoCloseable {
  private static final String OWNER = "owner";

  private final FlowState state;

  /**
   * Creates one.
   *
   * @param owner whose rows these are; those of another owner are forgotten
   */
  PushJournal(FlowState state, String owner) {
    this.state = state;
    for (String key : state.entries().keySet()) {
      if (!key.equals(OWNER) && !key.matches("\\d{19}")) {
        state.close();
        throw JournalEntry.foreign(key, null);
      }
    }
    if (!owner.equals(state.get(OWNER))) {
      state.clear();
      state.put(OWNER, owner);
    }
  }

  /** Returns what became of the batch that begins at a row; null if there is none. */
  @Nullable JournalEntry at(long position) {
    String text = state.get(key(position));
    return text == null ? null : JournalEntry.of(text);
  }

  /** Returns how many rows from a position on are not known of. */
  long unknownFrom(long position) {
    String next = state.entries().ceilingKey(key(position));
    return next == null || next.equals(OWNER) ? Long.MAX_VALUE : Long.parseLong(next) - position;
  }

  /** Forgets all rows from a position on. */
  void forgetFrom(long position) {
    Map<String, @Nullable String> gone = new HashMap<>();
    state.entries().tailMap(key(position), true).keySet().forEach(key -> gone.put(key, null));
    gone.remove(OWNER);
    state.putAll(gone);
  }

  void add(long first, int count, String digest, RowResults results) {
    state.put(key(first), new JournalEntry(count, digest, results).text());
  }

  /** Forgets everything: each row is settled, and the next push is another one. */
  void finish() {
    state.clear();
  }

  /** Keeps what is known for the push that goes on. */
  @Override
  public void close() {
    state.close();
  }

  private static String key(long position) {
    // Wide enough for any position, so that the order of the keys is that of the rows.
    return String.format(Locale.ROOT, "%019d", position);
  }
}
