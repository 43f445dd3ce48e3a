package dev.flxpoint.flow.listing;

import dev.flxpoint.api.model.ListingVariant;

/**
 * Takes price, quantity and state of a listing over into the shop of a channel.
 *
 * <p>It is called on the thread of the flow, for one listing after the other, and may block. A
 * listing may come again although nothing changed, so set what it says and add nothing up. Where
 * {@link ListingVariant#changeToListingStatus} is set, bring it to that state: a success ends the
 * request.
 */
@FunctionalInterface
public interface SyncHandler {
  /**
   * Takes it over.
   *
   * @throws Exception whatever it is, the API is told its message, and asks again
   */
  void sync(ListingVariant listing) throws Exception;
}
