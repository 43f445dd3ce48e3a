package dev.flxpoint.sandbox.internal.listing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.sandbox.internal.store.Listings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which listings of a channel have which id of its: looked through once, not for each entry. */
final class ExternalIds {
  private final Map<String, Set<Long>> parents = new HashMap<>();
  private final Map<String, Set<Long>> variants = new HashMap<>();

  ExternalIds(Listings listings) {
    listings.parents().forEach(each -> add(parents, each.id(), each.json()));
    listings.variants().forEach(each -> add(variants, each.id(), each.json()));
  }

  boolean isOfAnotherParent(long id, @Nullable String externalId) {
    return isOfAnother(parents, id, externalId);
  }

  boolean isOfAnotherVariant(long id, @Nullable String externalId) {
    return isOfAnother(variants, id, externalId);
  }

  private static void add(Map<String, Set<Long>> ids, long id, JsonNode listing) {
    String externalId = listing.path("externalListingId").asText(null);
    if (externalId != null) {
      ids.computeIfAbsent(externalId, key -> new HashSet<>()).add(id);
    }
  }

  private static boolean isOfAnother(
      Map<String, Set<Long>> ids, long id, @Nullable String externalId) {
    return externalId != null
        && ids.getOrDefault(externalId, Set.of()).stream().anyMatch(each -> each != id);
  }
}
