package dev.flxpoint.flow.store;

final class MemoryFlowStoreTest extends FlowStoreContract {
  @Override
  protected FlowStore store() {
    return FlowStore.memory();
  }

  @Override
  protected boolean sharesWithOthers() {
    return false;
  }
}
