package dev.flxpoint.flow.store;

import java.util.Optional;

/** A store whose states lie in another one, under names that start with its own. */
record StorePart(FlowStore whole, String name) implements FlowStore {
  @Override
  public FlowState open(String flow) {
    return whole.open(name + "." + flow);
  }

  @Override
  public Optional<FlowState> openIfFree(String flow) {
    return whole.openIfFree(name + "." + flow);
  }

  @Override
  public void close() {
    // The states belong to the whole.
  }
}
