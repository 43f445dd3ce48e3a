package dev.flxpoint.cli.internal.push;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.inventory.StoredInventory;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which file is being pushed, and whether its parents are. What became of single rows is in the
 * journal of the flow. While it is open no other command pushes with the same token.
 */
final class PushMemory implements AutoCloseable {
  private static final String STATE = "inventory-push.file";
  private static final List<String> JOURNALS =
      List.of("inventory-push.parents", "inventory-push.stock");
  private static final String FILE = "file";
  private static final String DIGEST = "digest";
  private static final String PARENTS = "parents";
  private static final String REFUSED = "refused.";

  private final FlowStore store;
  private final FlowState state;

  PushMemory(FlowStore store) {
    this.store = store;
    this.state = store.open(STATE);
  }

  /** Returns the file whose push broke off; null if none did. */
  @Nullable String brokenOff() {
    return state.get(FILE);
  }

  /**
   * Goes on with the push that broke off, if one did.
   *
   * @throws BadInputException if that was of another file, or of other rows
   */
  void resume(StoredInventory inventory) {
    String digest = state.get(DIGEST);
    if (digest == null) {
      begin(inventory);
    } else if (!digest.equals(inventory.digest())) {
      throw new BadInputException(
          "--resume: the push that broke off was of "
              + state.get(FILE)
              + (name(inventory).equals(state.get(FILE))
                  ? ", which has changed since"
                  : ", which is another file")
              + ". Push "
              + inventory.path()
              + " without --resume: then all its rows are sent");
    }
  }

  /** Begins anew, and forgets what was. */
  void begin(StoredInventory inventory) {
    // First of all it is no longer to be resumed.
    state.clear();
    for (String name : JOURNALS) {
      try (FlowState journal = store.open(name)) {
        journal.clear();
      }
    }
    state.putAll(Map.of(FILE, name(inventory), DIGEST, inventory.digest()));
  }

  /** Returns what became of the parents; null if not all of them are pushed yet. */
  @Nullable PushReport parents() {
    String applied = state.get(PARENTS);
    if (applied == null) {
      return null;
    }
    List<RefusedRow> refused = new ArrayList<>();
    for (String text : state.entries(REFUSED).values()) {
      int tab = text.indexOf('\t');
      refused.add(new RefusedRow(text.substring(0, tab), text.substring(tab + 1)));
    }
    long taken = Long.parseLong(applied);
    return new PushReport(taken, taken + refused.size(), 0, refused);
  }

  void parentsPushed(PushReport report) {
    Map<String, @Nullable String> changes = new HashMap<>();
    changes.put(PARENTS, String.valueOf(report.applied()));
    int number = 0;
    for (RefusedRow row : report.refused()) {
      String key = String.format(Locale.ROOT, REFUSED + "%09d", number++);
      changes.put(key, row.row() + '\t' + row.reason());
    }
    state.putAll(changes);
  }

  /** Returns how many requests of a phase are answered, as its journal has it. */
  long answered(int phase) {
    try (FlowState journal = store.open(JOURNALS.get(phase))) {
      return journal.entries().keySet().stream().filter(key -> key.matches("\\d+")).count();
    }
  }

  /** Forgets everything: the push came to its end. */
  void finish() {
    state.clear();
  }

  @Override
  public void close() {
    state.close();
  }

  private static String name(StoredInventory inventory) {
    return inventory.path().toAbsolutePath().normalize().toString();
  }
}
