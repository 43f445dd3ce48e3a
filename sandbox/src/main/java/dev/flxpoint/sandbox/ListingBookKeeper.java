package dev.flxpoint.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.sandbox.internal.store.ListingDuty;
import dev.flxpoint.sandbox.internal.store.Listings;
import dev.flxpoint.sandbox.internal.store.ParentListing;
import dev.flxpoint.sandbox.internal.store.VariantListing;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Puts what is remembered of a channel into public words. */
final class ListingBookKeeper {
  private ListingBookKeeper() {}

  static ListingBooks read(Listings listings) {
    Map<String, ListingBooks.Variant> variants = new TreeMap<>();
    listings.variants().forEach(each -> variants.put(each.sku(), variant(each)));
    return new ListingBooks(
        listings.parents().stream().map(ListingBookKeeper::parent).toList(),
        Collections.unmodifiableMap(variants),
        listings.duties().stream().map(ListingBookKeeper::duty).toList());
  }

  private static ListingBooks.Parent parent(ParentListing parent) {
    JsonNode json = parent.json();
    return new ListingBooks.Parent(
        parent.id(),
        parent.sku(),
        json.path("externalListingId").asText(null),
        json.path("publishError").asText(null),
        parent.needsPublishing());
  }

  private static ListingBooks.Variant variant(VariantListing variant) {
    JsonNode json = variant.json();
    return new ListingBooks.Variant(
        variant.id(),
        variant.sku(),
        variant.parent().sku(),
        json.hasNonNull("price") ? json.get("price").decimalValue() : null,
        json.hasNonNull("quantity") ? json.get("quantity").asInt() : null,
        variant.status().handle(),
        variant.pending() == null ? null : variant.pending().handle(),
        json.path("externalListingId").asText(null),
        json.path("syncError").asText(null),
        variant.needsSyncing(),
        variant.changedAt(),
        variant.syncedAt());
  }

  private static ListingBooks.Duty duty(ListingDuty duty) {
    return new ListingBooks.Duty(
        ListingBooks.Kind.valueOf(duty.kind().name()),
        duty.listingId(),
        duty.sku(),
        duty.fetchedAt(),
        duty.fetches(),
        duty.answeredAt(),
        duty.syncedAt(),
        duty.externalListingId(),
        duty.error());
  }
}
