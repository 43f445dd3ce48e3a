package dev.flxpoint.sandbox.internal.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.store.ListingStatus;
import dev.flxpoint.sandbox.internal.store.Listings;
import dev.flxpoint.sandbox.internal.store.Members;
import dev.flxpoint.sandbox.internal.store.ParentListing;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.VariantListing;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes variants by SKU, asks for changes of their state, and deletes them. */
public final class ListingUpsert {
  /** What is not for the one who re-posts a listing to change. */
  private static final Set<String> KEPT =
      Set.of("changeToListingStatus", "channelId", "dynamicContentUpdatedAt", "listingStatus");

  private static final List<String> BASICS = List.of("price", "quantity");

  private final Store store;
  private final ChannelScope scope;
  private final Set<String> members;

  public ListingUpsert(Spec spec, Store store) {
    this.store = store;
    this.scope = new ChannelScope(store);
    this.members =
        new HashSet<>(
            new Members(spec.document(), "UpsertListingVariant", "ListingVariant").names());
    members.removeAll(KEPT);
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("upsertListingVariant", this::upsert);
    handlers.put("deleteListingVariant", this::delete);
  }

  private Answer upsert(Call call) {
    JsonNode body = call.body();
    String sku = body.path("sku").asText("");
    JsonNode channel = body.path("channelId");
    VariantListing variant =
        scope.visible(call).stream()
            .filter(each -> !each.isEmpty())
            .map(each -> each.variant(sku))
            .filter(each -> each != null)
            .filter(
                each ->
                    channel.isMissingNode()
                        || channel.asLong() == each.json().get("channelId").asLong())
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.badRequest(
                        "body.sku: there is no listing variant "
                            + sku
                            + "; the sandbox makes none by this operation"));
    ObjectNode json = variant.json();
    ObjectNode before = json.deepCopy();
    members.forEach(name -> Members.copy(body, json, name));
    if (BASICS.stream().anyMatch(name -> !json.path(name).equals(before.path(name)))) {
      variant.change(store.exactNow());
    }
    String handle = body.path("changeToListingStatus").path("handle").asText(null);
    if (handle != null) {
      variant.request(ListingStatus.of(handle), store.exactNow());
    }
    return Answer.ok(new ListingView(call.params()).variant(variant));
  }

  private Answer delete(Call call) {
    long id = call.params().requiredNumber("variantId");
    Listings listings = scope.ofVariant(call, id, 404, "");
    VariantListing variant = ChannelScope.variant(listings, id);
    ParentListing parent = variant.parent();
    listings.remove(variant);
    boolean last =
        call.params().flag("deleteParentIfLastVariant", true) && parent.variants().isEmpty();
    if (last) {
      listings.remove(parent);
    }
    return Answer.ok(
        Json.object()
            .put("numberOfListingVariantsDeleted", 1)
            .put("numberOfListingParentsDeleted", last ? 1 : 0)
            .put("numberOfVariantsThatWereLinked", 0));
  }
}
