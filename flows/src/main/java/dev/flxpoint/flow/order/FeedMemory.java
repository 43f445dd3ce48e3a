package dev.flxpoint.flow.order;

import dev.flxpoint.flow.order.OrderChange.Part;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStoreException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a feed remembers: how far it is, how the orders of the overlap looked when they were told,
 * and which the handler failed at. Used by one thread.
 */
final class FeedMemory {
  private static final String CURSORS = "cursors";
  private static final String TOLD = "told/";
  private static final String LEFT = "left/";

  private final FlowState state;

  FeedMemory(FlowState state) {
    this.state = state;
  }

  /** Returns how far it is; null before the first poll. */
  @Nullable FeedCursors cursors() {
    return read(CURSORS, FeedCursors::of);
  }

  void begin(FeedCursors cursors) {
    state.put(CURSORS, cursors.text());
  }

  /** Returns how an order looked when it was told; null if that was long ago, or never. */
  @Nullable OrderPrint told(long id) {
    return read(TOLD + id, OrderPrint::of);
  }

  /** Returns what of an order the handler failed at; null if it did not. */
  @Nullable Set<Part> left(long id) {
    return read(LEFT + id, FeedMemory::parts);
  }

  /** Returns the orders that the handler failed at. */
  Set<Long> left() {
    Set<Long> ids = new HashSet<>();
    state
        .entries(LEFT)
        .keySet()
        .forEach(key -> ids.add(Long.valueOf(key.substring(LEFT.length()))));
    return ids;
  }

  void tell(long id, OrderPrint print) {
    Map<String, @Nullable String> change = new HashMap<>();
    change.put(TOLD + id, print.text());
    change.put(LEFT + id, null);
    state.putAll(change);
  }

  void leave(long id, Set<Part> parts) {
    state.put(LEFT + id, parts.isEmpty() ? "-" : String.join(",", names(parts)));
  }

  void forget(long id) {
    state.remove(LEFT + id);
  }

  /**
   * Moves on, and forgets the orders that the next poll will not list again.
   *
   * @param unexplained those that were listed for a reason that they do not show
   */
  void moveOn(FeedCursors cursors, Set<Long> unexplained) {
    FeedCursors next = cursors.asked();
    Map<String, @Nullable String> changes = new HashMap<>();
    changes.put(CURSORS, cursors.text());
    state
        .entries(TOLD)
        .forEach(
            (key, text) -> {
              OrderPrint print = OrderPrint.of(text);
              boolean isKept =
                  next.isBehind(print.latest())
                      || unexplained.contains(Long.valueOf(key.substring(TOLD.length())));
              if (!isKept) {
                changes.put(key, null);
              }
            });
    if (changes.size() > 1 || !cursors.text().equals(state.get(CURSORS))) {
      state.putAll(changes);
    }
  }

  private <T> @Nullable T read(String key, Function<String, T> reader) {
    String text = state.get(key);
    try {
      return text == null ? null : reader.apply(text);
    } catch (RuntimeException e) {
      throw new FlowStoreException(
          "The state holds under "
              + key
              + " what no order feed wrote: \""
              + text
              + "\". Give the feed a store of its own, or take that entry out",
          e);
    }
  }

  private static Set<String> names(Set<Part> parts) {
    Set<String> names = new HashSet<>();
    parts.forEach(part -> names.add(part.name()));
    return names;
  }

  private static Set<Part> parts(String text) {
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    if (!text.equals("-")) {
      for (String name : text.split(",", -1)) {
        parts.add(Part.valueOf(name));
      }
    }
    return parts;
  }
}
