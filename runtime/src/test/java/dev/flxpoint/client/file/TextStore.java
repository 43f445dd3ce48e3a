package dev.flxpoint.client.file;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Slots as the text of their file, without a disk. */
final class TextStore implements SlotStore {
  private byte[] bytes = SlotsText.bytes(new Slots());

  @Override
  public synchronized boolean tryChange(LongSupplier clock, Consumer<Slots> change) {
    Slots slots = slots();
    slots.passTo(clock.getAsLong());
    change.accept(slots);
    bytes = SlotsText.bytes(slots);
    return true;
  }

  Slots slots() {
    Slots slots = SlotsText.slots(bytes);
    if (slots == null) {
      throw new AssertionError("damaged");
    }
    return slots;
  }

  @Override
  public Object lastChange() {
    return this;
  }
}
