package dev.flxpoint.client.file;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Slots in memory, which may lack a safeguard, and which may fail. */
final class MemoryStore implements SlotStore {
  private final Slots slots;
  private volatile @Nullable IOException failure;

  MemoryStore(Slots slots) {
    this.slots = slots;
  }

  /** Fails from now on. */
  void fail(IOException reason) {
    failure = reason;
  }

  @Override
  public synchronized boolean tryChange(LongSupplier clock, Consumer<Slots> change)
      throws IOException {
    if (failure != null) {
      throw failure;
    }
    long now = clock.getAsLong();
    slots.passTo(now);
    change.accept(slots);
    return true;
  }

  @Override
  public Object lastChange() {
    return this;
  }
}
