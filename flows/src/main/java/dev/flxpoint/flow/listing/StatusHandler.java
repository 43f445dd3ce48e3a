package dev.flxpoint.flow.listing;

import dev.flxpoint.api.model.ListingStatusHandle;
import dev.flxpoint.api.model.ListingVariant;
import org.jspecify.annotations.Nullable;

/** Like a {@link SyncHandler}, for shops that may come to another state than was asked for. */
@FunctionalInterface
public interface StatusHandler {
  /**
   * Takes it over.
   *
   * @return the state that the listing has in the shop, which overrules the one that was asked for;
   *     null if it is that one
   * @throws Exception whatever it is, the API is told its message, and asks again
   */
  @Nullable ListingStatusHandle sync(ListingVariant listing) throws Exception;
}
