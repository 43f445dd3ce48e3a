package dev.flxpoint.flow.order;

/**
 * Hears what happens to an order feed. Called on its thread, which waits meanwhile; what a listener
 * throws is logged and changes nothing.
 */
public interface FeedListener {
  /** A poll came to its end. */
  default void polled(FeedReport report) {}

  /** A poll failed, such as when the API is down; the next one comes later than otherwise. */
  default void pollFailed(RuntimeException failure) {}

  /**
   * It polls from now on, or stands by, since somebody else holds the state; told as it starts,
   * too. When it has lost the state, a {@link dev.flxpoint.flow.store.LeaseLostException} comes
   * before.
   */
  default void ownerChanged(boolean isOwner) {}

  /** The handler failed at a change; the order comes again with the next poll. */
  default void handlerFailed(OrderChange change, Exception failure) {}

  /** An order that the handler had failed at is there no more, so it will not come again. */
  default void vanished(long orderId) {}
}
