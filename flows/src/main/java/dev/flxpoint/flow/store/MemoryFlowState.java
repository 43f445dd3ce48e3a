package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.state.Changes;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

final class MemoryFlowState implements FlowState {
  private final NavigableMap<String, String> entries;
  private final Consumer<MemoryFlowState> onClose;
  private boolean closed;

  MemoryFlowState(NavigableMap<String, String> entries, Consumer<MemoryFlowState> onClose) {
    this.entries = entries;
    this.onClose = onClose;
  }

  @Override
  public synchronized NavigableMap<String, String> entries() {
    checkOpen();
    return Collections.unmodifiableNavigableMap(entries);
  }

  @Override
  public synchronized void putAll(Map<String, @Nullable String> changes) {
    checkOpen();
    Changes.apply(Changes.effective(changes, entries), entries);
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    onClose.accept(this);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The state is closed");
    }
  }
}
