package dev.flxpoint.flow.shipment;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store in memory whose process may die before any change. */
final class MortalStore implements FlowStore {
  private final FlowStore store = FlowStore.memory();
  private final AtomicInteger changesLeft = new AtomicInteger(Integer.MAX_VALUE);
  private volatile Consumer<Map<String, String>> witness = changes -> {};

  /** Lets so many changes pass; whoever makes the next one is dead, and so are all after it. */
  void dieAfter(int changes) {
    changesLeft.set(changes);
  }

  /** Is told of each change that is made. */
  void witness(Consumer<Map<String, String>> witness) {
    this.witness = witness;
  }

  @Override
  public FlowState open(String flow) {
    FlowState state = store.open(flow);
    return new FlowState() {
      @Override
      public NavigableMap<String, String> entries() {
        return state.entries();
      }

      @Override
      public void putAll(Map<String, @Nullable String> changes) {
        if (changes.isEmpty()) {
          return;
        }
        if (changesLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
          throw new IllegalStateException("dead");
        }
        state.putAll(changes);
        witness.accept(state.entries());
      }

      @Override
      public void close() {
        state.close();
      }
    };
  }

  @Override
  public void close() {
    store.close();
  }
}
