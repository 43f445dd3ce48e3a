package dev.flxpoint.client.file;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Where the {@link Slots} of a token lie, for all who share them. Thread-safe. */
interface SlotStore {
  /**
   * Changes what all processes know, if nobody else is just doing so.
   *
   * @param clock read with the lock held, so that moments in the store follow one another
   * @return whether it was changed; false if somebody else is at it
   */
  boolean tryChange(LongSupplier clock, Consumer<Slots> change) throws IOException;

  /** Returns what is another as soon as somebody has changed the slots. */
  Object lastChange() throws IOException;
}
