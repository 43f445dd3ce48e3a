package dev.flxpoint.flow.listing;

/**
 * Hears what happens to a flow of listings. Called on its thread, which waits meanwhile; what a
 * listener throws is logged and changes nothing.
 */
public interface ListingListener {
  /** A pass came to its end. */
  default void passed(ListingReport report) {}

  /** A pass failed, such as when the API is down; the next one comes later than otherwise. */
  default void passFailed(RuntimeException failure) {}

  /**
   * It polls from now on, or stands by, since somebody else holds the state; told as it starts,
   * too. When it has lost the state, a {@link dev.flxpoint.flow.store.LeaseLostException} comes
   * before.
   */
  default void ownerChanged(boolean isOwner) {}

  /** The handler of a listing failed; the API is told so, and asks for it again. */
  default void handlerFailed(long listingId, Throwable failure) {}

  /** The API could not be told what became of a listing; it is tried again with the next pass. */
  default void answerFailed(long listingId, Throwable failure) {}

  /** The API refused the answer about a listing; it is told of an error instead. */
  default void answerRefused(long listingId, String reason) {}
}
