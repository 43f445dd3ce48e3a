package dev.flxpoint.flow.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The states that a store has open. Thread-safe. */
final class OpenStates<S extends FlowState> {
  private final Map<String, S> states = new HashMap<>();
  private boolean closed;

  /** Opens a state, unless it is open already or the store is closed. */
  synchronized S open(String flow, String store, Supplier<S> opening) {
    checkOpen(store);
    if (states.containsKey(flow)) {
      throw FlowStoreException.taken(flow, store, "this process");
    }
    S state = opening.get();
    states.put(flow, state);
    return state;
  }

  /** Opens a state, unless somebody has it: here, or where the opening finds nothing. */
  synchronized Optional<FlowState> openIfFree(
      String flow, String store, Supplier<@Nullable S> opening) {
    checkOpen(store);
    S state = states.containsKey(flow) ? null : opening.get();
    if (state != null) {
      states.put(flow, state);
    }
    return Optional.ofNullable(state);
  }

  /** Forgets a state that is closed. */
  synchronized void closed(String flow, S state) {
    states.remove(flow, state);
  }

  void close() {
    open().forEach(FlowState::close);
  }

  private void checkOpen(String store) {
    if (closed) {
      throw new IllegalStateException("The store is closed: " + store);
    }
  }

  private synchronized List<S> open() {
    closed = true;
    return List.copyOf(states.values());
  }
}
