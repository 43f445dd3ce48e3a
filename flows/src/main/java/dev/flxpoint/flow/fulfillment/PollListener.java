package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.FulfillmentRequest;

/**
 * Hears what happens to a poller. Called on its thread, which waits meanwhile; what a listener
 * throws is logged and changes nothing.
 */
public interface PollListener {
  /** A poll came to its end. */
  default void polled(PollReport report) {}

  /** A poll failed, such as when the API is down; the next one comes later than otherwise. */
  default void pollFailed(RuntimeException failure) {}

  /**
   * It polls from now on, or stands by, since somebody else holds the state; told as it starts,
   * too. When it has lost the state, a {@link dev.flxpoint.flow.store.LeaseLostException} comes
   * before.
   */
  default void ownerChanged(boolean isOwner) {}

  /** The handler of a request failed; the request comes again with the next poll. */
  default void handlerFailed(FulfillmentRequest request, Exception failure) {}

  /**
   * The API could not be told what was decided; it is tried again with the next poll.
   *
   * @param request its id alone if an earlier poll decided about it, and it is listed no more
   */
  default void settlingFailed(FulfillmentRequest request, Throwable failure) {}

  /**
   * A request that was handled turned out to be cancelled or voided by others.
   *
   * @param request as in {@link #settlingFailed}
   */
  default void overtaken(FulfillmentRequest request) {}
}
