package dev.flxpoint.flow.listing;

import dev.flxpoint.api.model.ListingParent;
import org.jspecify.annotations.Nullable;

/**
 * Brings a listing into the shop of a channel.
 *
 * <p>It is called on the thread of the flow, for one listing after the other, and may block. A
 * listing comes again if the process dies before it is written down what was returned, so that
 * making it twice must be harmless: look for the SKU in the shop, or for the {@link
 * ListingParent#externalListingId}, which a listing has that was published before.
 */
@FunctionalInterface
public interface PublishHandler {
  /**
   * Makes it, or changes it if it is there.
   *
   * @return its id in the shop; null leaves the one that it has, or lets its SKU stand in
   * @throws Exception whatever it is, the API is told its message, and asks again
   */
  @Nullable String publish(ListingParent listing) throws Exception;
}
