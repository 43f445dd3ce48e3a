package dev.flxpoint.sandbox.internal.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.ListingStatus;
import dev.flxpoint.sandbox.internal.store.Listings;
import dev.flxpoint.sandbox.internal.store.ParentListing;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.Times;
import dev.flxpoint.sandbox.internal.store.VariantListing;
import dev.flxpoint.sandbox.internal.text.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Does what happens to listings without a call of the API: somebody makes them, changes a price or
 * a quantity, or asks for another state.
 */
public final class ListingMaker {
  /** What a channel has from its start did not change just now, so that it is synced only once. */
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Store store;
  private final long seed;
  private final int count;

  /**
   * @param count how many parents a channel has from its start
   */
  public ListingMaker(Store store, long seed, int count) {
    this.store = store;
    this.seed = seed;
    this.count = count;
  }

  /** Gives a new channel the listings that the seed has for it, all of them to be published. */
  public void begin(long channelId) {
    SplittableRandom random = new SplittableRandom(seed * 31 + channelId);
    for (int i = 1; i <= count; i++) {
      List<String> skus = new ArrayList<>();
      int variants = 1 + random.nextInt(3);
      for (int j = 1; j <= variants; j++) {
        skus.add("LISTING-" + i + "-" + j);
      }
      create(channelId, "LISTING-" + i, skus, LONG_AGO);
    }
  }

  /**
   * Makes a listing, changes one, or asks for another state, by what the members say.
   *
   * @return what came of it, in words
   */
  public String apply(JsonNode with) {
    long channel = with.path("channelId").asLong();
    if (with.has("variants")) {
      List<String> skus = new ArrayList<>();
      with.path("variants").forEach(sku -> skus.add(sku.asText()));
      return String.valueOf(create(channel, with.path("sku").asText(), skus, store.exactNow()));
    }
    VariantListing variant = variant(channel, with.path("sku").asText());
    if (with.has("status")) {
      variant.request(ListingStatus.of(with.path("status").asText()), store.exactNow());
    } else {
      variant.json().setAll((ObjectNode) with.path("basics"));
      variant.change(store.exactNow());
    }
    return variant.json().toString();
  }

  private long create(long channelId, String sku, List<String> variants, Instant now) {
    Listings listings = store.listings(channelId);
    if (variants.stream().anyMatch(each -> listings.variant(each) != null)) {
      throw new IllegalArgumentException("The channel has a listing of one of these: " + variants);
    }
    ObjectNode json =
        Json.object().put("id", store.nextId(Ids.Kind.LISTING_PARENT)).put("sku", sku);
    json.put("title", "Article " + sku).put("insertedAt", Times.seconds(now).toString());
    ParentListing parent = listings.addParent(json, now);
    for (String each : variants) {
      VariantListing variant = listings.addVariant(parent, variant(channelId, each, variants), now);
      variant.request(ListingStatus.PUBLISHED, now);
    }
    return parent.id();
  }

  private ObjectNode variant(long channelId, String sku, List<String> siblings) {
    long id = store.nextId(Ids.Kind.LISTING_VARIANT);
    ObjectNode json = Json.object().put("id", id).put("sku", sku).put("channelId", channelId);
    json.put("price", BigDecimal.valueOf(1000 + 10L * siblings.indexOf(sku), 2));
    json.put("quantity", 10);
    // The spec does not list it among what is read, so that clients meet a member they do not know.
    json.put("productVariantId", id + 1);
    json.putArray("images")
        .addObject()
        .put("id", store.nextId(Ids.Kind.LIST_ENTRY))
        .put("url", "https://cdn.example.com/" + id + ".jpg")
        .put("sortOrder", 1);
    return json;
  }

  private VariantListing variant(long channelId, String sku) {
    VariantListing variant = store.listings(channelId).variant(sku);
    if (variant == null) {
      throw new IllegalArgumentException("The channel has no listing variant " + sku);
    }
    return variant;
  }
}
