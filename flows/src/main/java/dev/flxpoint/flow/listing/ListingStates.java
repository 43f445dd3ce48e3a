package dev.flxpoint.flow.listing;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.api.model.ListingStatus;
import dev.flxpoint.api.model.ListingStatusHandle;
import dev.flxpoint.api.model.ListingVariant;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.model.UpsertListingVariant;
import dev.flxpoint.api.model.UpsertRestriction;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for other states of listings, such as hidden or delisted.
 *
 * <p>The API has no operation for that: the listing is sent back as it was read, with the members
 * that this library does not know, and with the state that it is to come to; it changes listings
 * only, and makes none. So hand in a listing that was read just now: what changed since is set
 * back. The request is done when the channel has answered it, as {@link ListingSync} does; a
 * channel need not know how to hide or delist.
 *
 * <p>Each method returns a call that is not sent yet, to be executed as any other, and is never
 * repeated by itself. Immutable and thread-safe.
 */
public final class ListingStates {
  private static final JsonAdapter<ListingVariant> READ =
      ModelAdapters.moshi().adapter(ListingVariant.class);
  private static final JsonAdapter<UpsertListingVariant> SENT =
      ModelAdapters.moshi().adapter(UpsertListingVariant.class);

  private final ChannelApis channel;

  private ListingStates(ChannelApis channel) {
    this.channel = channel;
  }

  /** Returns one of that channel, usually a {@link dev.flxpoint.client.ChannelClient}. */
  public static ListingStates of(ChannelApis channel) {
    return new ListingStates(Objects.requireNonNull(channel, "channel == null"));
  }

  /** Asks to show a listing in the shop: to publish one that is not there, or to unhide one. */
  public ApiCall<@Nullable ListingVariant> list(ListingVariant listing) {
    return change(listing, ListingStatusHandle.LISTED);
  }

  /** Asks to hide a listing, which stays in the shop. */
  public ApiCall<@Nullable ListingVariant> hide(ListingVariant listing) {
    return change(listing, ListingStatusHandle.HIDDEN);
  }

  /** Asks to take a listing out of the shop. */
  public ApiCall<@Nullable ListingVariant> delist(ListingVariant listing) {
    return change(listing, ListingStatusHandle.DELISTED);
  }

  /**
   * Asks for any state.
   *
   * @throws IllegalArgumentException if the listing has no SKU, by which the API finds it
   */
  public ApiCall<@Nullable ListingVariant> change(
      ListingVariant listing, ListingStatusHandle state) {
    Objects.requireNonNull(state, "state == null");
    if (listing.sku() == null) {
      throw new IllegalArgumentException(
          "The listing " + listing.id() + " was read without its SKU, by which the API finds it");
    }
    UpsertListingVariant request =
        asRead(listing).toBuilder()
            .changeToListingStatus(ListingStatus.builder().handle(state).build())
            .build();
    return channel
        .listings()
        .upsertListingVariant(
            request, q -> q.restrictCreateOrUpdate(UpsertRestriction.UPDATE_ONLY));
  }

  private static UpsertListingVariant asRead(ListingVariant listing) {
    try {
      return Objects.requireNonNull(SENT.fromJson(READ.toJson(listing)));
    } catch (IOException e) {
      throw new AssertionError("It was read from JSON", e);
    }
  }
}
