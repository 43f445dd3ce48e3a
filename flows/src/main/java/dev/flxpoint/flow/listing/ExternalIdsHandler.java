package dev.flxpoint.flow.listing;

import dev.flxpoint.api.model.ListingParent;

/** Like a {@link PublishHandler}, for shops that give variants and images ids of their own. */
@FunctionalInterface
public interface ExternalIdsHandler {
  /**
   * Makes it, or changes it if it is there, and returns its ids in the shop.
   *
   * @throws Exception whatever it is, the API is told its message, and asks again
   */
  ExternalIds publish(ListingParent listing) throws Exception;
}
