package dev.flxpoint.flow.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The states that a store has open. Nobody waits while another state is being opened, nor does
 * closing, since a server that is away may take its time. Thread-safe.
 */
final class OpenStates<S extends FlowState> {
  private final Map<String, Object> turns = new ConcurrentHashMap<>();
  private final Map<String, S> states = new HashMap<>();
  private boolean closed;

  /** Opens a state, unless it is open already or the store is closed. */
  S open(String flow, String store, Supplier<S> opening) {
    S state = take(flow, store, opening);
    if (state == null) {
      throw FlowStoreException.taken(flow, store, "this process");
    }
    return state;
  }

  /** Opens a state, unless somebody has it: here, or where the opening finds nothing. */
  Optional<FlowState> openIfFree(String flow, String store, Supplier<@Nullable S> opening) {
    return Optional.ofNullable(take(flow, store, opening));
  }

  /** Forgets a state that is closed. */
  synchronized void closed(String flow, S state) {
    states.remove(flow, state);
  }

  void close() {
    open().forEach(FlowState::close);
  }

  private @Nullable S take(String flow, String store, Supplier<? extends @Nullable S> opening) {
    synchronized (turns.computeIfAbsent(flow, first -> new Object())) {
      S state = isOpen(flow, store) ? null : opening.get();
      if (state != null && !keep(flow, state)) {
        state.close();
        throw closedException(store);
      }
      return state;
    }
  }

  private synchronized boolean isOpen(String flow, String store) {
    if (closed) {
      throw closedException(store);
    }
    return states.containsKey(flow);
  }

  /** Returns false if the store was closed meanwhile. */
  private synchronized boolean keep(String flow, S state) {
    if (!closed) {
      states.put(flow, state);
    }
    return !closed;
  }

  private synchronized List<S> open() {
    closed = true;
    return List.copyOf(states.values());
  }

  private static IllegalStateException closedException(String store) {
    return new IllegalStateException("The store is closed: " + store);
  }
}
