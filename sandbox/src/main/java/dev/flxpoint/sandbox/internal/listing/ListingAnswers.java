package dev.flxpoint.sandbox.internal.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.store.ListingDuty;
import dev.flxpoint.sandbox.internal.store.ListingStatus;
import dev.flxpoint.sandbox.internal.store.Listings;
import dev.flxpoint.sandbox.internal.store.ParentListing;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.VariantListing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what became of listings on the channel: all entries of a call or none.
 *
 * <p>The time until which a variant is synced is the one that was sent, and now if none was: then a
 * change made after the variant was fetched is not listed any more.
 */
public final class ListingAnswers {
  private final Store store;
  private final ChannelScope scope;

  public ListingAnswers(Store store) {
    this.store = store;
    this.scope = new ChannelScope(store);
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("acknowledgeListingVariants", this::variants);
    handlers.put("acknowledgeListingParents", this::parents);
  }

  private Answer variants(Call call) {
    // All of them before the first write: a 400 must leave nothing behind.
    for (int i = 0; i < call.body().size(); i++) {
      scope.ofVariant(call, id(call.body().get(i), "listingVariantId"), 400, place(i));
    }
    call.body().forEach(row -> sync(call, row));
    return Answer.empty(200);
  }

  private void sync(Call call, JsonNode row) {
    long id = id(row, "listingVariantId");
    Listings listings = scope.ofVariant(call, id, 400, "");
    VariantListing variant = ChannelScope.variant(listings, id);
    Instant now = store.exactNow();
    Instant fetched =
        row.hasNonNull("syncedAt")
            ? OffsetDateTime.parse(row.get("syncedAt").asText()).toInstant()
            : now;
    String error = text(row, "error");
    if (error == null) {
      variant.sync(fetched, override(row), now);
    } else {
      variant.fail("syncError", error, now);
    }
    listings.answered(ListingDuty.Kind.SYNC, id, variant.sku(), now, fetched, null, error);
  }

  private Answer parents(Call call) {
    Set<String> given = new HashSet<>();
    Map<Listings, ExternalIds> known = new HashMap<>();
    for (int i = 0; i < call.body().size(); i++) {
      check(call, call.body().get(i), place(i), given, known);
    }
    call.body().forEach(row -> publish(call, row));
    return Answer.empty(200);
  }

  private void check(
      Call call, JsonNode row, String place, Set<String> given, Map<Listings, ExternalIds> known) {
    long id = id(row, "listingParentId");
    Listings listings = scope.ofParent(call, id, 400, place);
    String externalId = text(row, "externalListingId");
    ExternalIds ids = known.computeIfAbsent(listings, ExternalIds::new);
    if (ids.isOfAnotherParent(id, externalId)
        || (externalId != null && !given.add("parent " + externalId))) {
      throw taken(place, externalId);
    }
    for (JsonNode entry : row.path("variants")) {
      long variantId = id(entry, "listingVariantId");
      VariantListing variant = listings.variant(variantId);
      if (variant == null || variant.parent().id() != id) {
        throw Refusal.badRequest(
            place + "listing parent " + id + " has no listing variant " + variantId);
      }
      String ofVariant = text(entry, "externalListingId");
      if (ids.isOfAnotherVariant(variantId, ofVariant)
          || (ofVariant != null && !given.add("variant " + ofVariant))) {
        throw taken(place, ofVariant);
      }
    }
  }

  private void publish(Call call, JsonNode row) {
    long id = id(row, "listingParentId");
    Listings listings = scope.ofParent(call, id, 400, "");
    ParentListing parent = ChannelScope.parent(listings, id);
    Instant now = store.exactNow();
    String error = text(row, "error");
    String externalId = externalId(row, parent.json());
    if (error == null) {
      parent.publish(externalId, now);
    } else {
      parent.fail(error, now);
    }
    for (JsonNode entry : row.path("variants")) {
      publish(ChannelScope.variant(listings, id(entry, "listingVariantId")), entry, error, now);
    }
    String told = error == null ? externalId : null;
    listings.answered(ListingDuty.Kind.PUBLISH, id, parent.sku(), now, null, told, error);
  }

  private static void publish(
      VariantListing variant, JsonNode entry, @Nullable String ofParent, Instant now) {
    String own = text(entry, "error");
    String error = own == null ? ofParent : own;
    if (error != null) {
      variant.fail("publishError", error, now);
      return;
    }
    variant.publish(externalId(entry, variant.json()), now);
    for (JsonNode image : entry.path("images")) {
      for (JsonNode known : variant.json().path("images")) {
        if (known.get("id").asLong() == id(image, "id") && image.hasNonNull("externalListingId")) {
          ((ObjectNode) known).set("externalListingId", image.get("externalListingId"));
        }
      }
    }
  }

  /** The id that was sent, or the one that it has; the SKU stands in for it. */
  private static String externalId(JsonNode row, JsonNode listing) {
    String sent = text(row, "externalListingId");
    return sent != null
        ? sent
        : listing.path("externalListingId").asText(listing.get("sku").asText());
  }

  private static Refusal taken(String place, @Nullable String externalId) {
    return Refusal.badRequest(
        place + "another listing of the channel has the externalListingId " + externalId);
  }

  private static @Nullable ListingStatus override(JsonNode row) {
    String handle = row.path("overrideStatus").path("handle").asText(null);
    return handle == null ? null : ListingStatus.of(handle);
  }

  private static @Nullable String text(JsonNode row, String member) {
    return row.path(member).asText(null);
  }

  private static long id(JsonNode row, String member) {
    return row.path(member).asLong();
  }

  private static String place(int index) {
    return "body[" + index + "]: ";
  }
}
