package dev.flxpoint.sandbox.internal.listing;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.store.Listings;
import dev.flxpoint.sandbox.internal.store.ParentListing;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.VariantListing;
import java.util.List;

/** Finds the listings that a call may see. */
final class ChannelScope {
  private final Store store;

  ChannelScope(Store store) {
    this.store = store;
  }

  /** Returns those of the channel of a call whose query names it to an Account token. */
  Listings named(Call call) {
    return store.listings(
        call.token().type() == TokenType.CHANNEL
            ? call.token().owner()
            : call.params().requiredNumber("channelId"));
  }

  /** Returns those of each channel that the token of a call belongs to. */
  List<Listings> visible(Call call) {
    return call.token().type() == TokenType.CHANNEL
        ? List.of(store.listings(call.token().owner()))
        : store.tokens().owners(TokenType.CHANNEL).stream().map(store::listings).toList();
  }

  /**
   * Returns the listings that a parent with that id is in.
   *
   * @throws Refusal with that status if there is none
   */
  Listings ofParent(Call call, long id, int status, String place) {
    return visible(call).stream()
        .filter(each -> each.parent(id) != null)
        .findFirst()
        .orElseThrow(() -> new Refusal(status, place + "there is no listing parent " + id));
  }

  /**
   * Returns the listings that a variant with that id is in.
   *
   * @throws Refusal with that status if there is none
   */
  Listings ofVariant(Call call, long id, int status, String place) {
    return visible(call).stream()
        .filter(each -> each.variant(id) != null)
        .findFirst()
        .orElseThrow(() -> new Refusal(status, place + "there is no listing variant " + id));
  }

  static ParentListing parent(Listings listings, long id) {
    ParentListing parent = listings.parent(id);
    if (parent == null) {
      throw new IllegalStateException("It was found before: " + id);
    }
    return parent;
  }

  static VariantListing variant(Listings listings, long id) {
    VariantListing variant = listings.variant(id);
    if (variant == null) {
      throw new IllegalStateException("It was found before: " + id);
    }
    return variant;
  }
}
