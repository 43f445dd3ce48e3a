package dev.flxpoint.sandbox.internal.listing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Paging;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.store.ListingDuty;
import dev.flxpoint.sandbox.internal.store.ListingStatus;
import dev.flxpoint.sandbox.internal.store.Listings;
import dev.flxpoint.sandbox.internal.store.ParentListing;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.store.VariantListing;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists, reads and counts listings. Whoever asks for what is to be done promises to answer. */
public final class ListingReads {
  /** How many variants an answer holds at most; the rest is left out without a word. */
  static final int MOST_VARIANTS = 4000;

  private final Store store;
  private final ChannelScope scope;

  public ListingReads(Store store) {
    this.store = store;
    this.scope = new ChannelScope(store);
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("getListingVariants", this::variants);
    handlers.put("countListingVariants", this::count);
    handlers.put("getListingParents", this::parents);
    handlers.put("getListingParent", this::parent);
  }

  /** Returns whether a call obliges to an answer, and so leaves something behind. */
  public static boolean isPromise(Call call) {
    return switch (call.operation().id()) {
      case "getListingVariants" -> call.params().flag("sync", false);
      case "getListingParents" -> call.params().flag("publish", false);
      default -> false;
    };
  }

  private Answer variants(Call call) {
    Params params = call.params();
    Listings listings = scope.named(call);
    Paging paging = Paging.of(params, "page", "pageSize");
    for (String name : List.of("ids", "skus", "upcs")) {
      paging.checkFits(name, params.texts(name));
    }
    Set<String> ids = Set.copyOf(params.texts("ids"));
    Set<String> upcs = Set.copyOf(params.texts("upcs"));
    List<VariantListing> rows =
        filtered(listings, params)
            .filter(each -> ids.isEmpty() || ids.contains(String.valueOf(each.id())))
            .filter(each -> upcs.isEmpty() || upcs.contains(each.json().path("upc").asText()))
            .toList();
    ListingView view = new ListingView(params);
    ArrayNode page = Json.MAPPER.createArrayNode();
    for (VariantListing each : paging.cut(rows)) {
      page.add(view.variant(each));
      if (isPromise(call)) {
        listings.fetched(ListingDuty.Kind.SYNC, each.id(), each.sku(), store.exactNow());
      }
    }
    return Answer.ok(page);
  }

  private Answer count(Call call) {
    Params params = call.params();
    Boolean publish = params.flag("publish");
    Long least = params.number("minimumQuantity");
    long count =
        filtered(scope.named(call), params)
            .filter(each -> publish == null || each.needsPublishing() == publish)
            .filter(each -> least == null || each.json().path("quantity").asLong() >= least)
            .count();
    return Answer.ok(Json.object().put("count", count));
  }

  private static Stream<VariantListing> filtered(Listings listings, Params params) {
    Instant updated = params.instant("updatedAfter");
    Instant basics = params.instant("basicsUpdatedAfter");
    Boolean sync = params.flag("sync");
    Set<String> skus = Set.copyOf(params.texts("skus"));
    return listings.variants().stream()
        .filter(each -> sync == null || each.needsSyncing() == sync)
        .filter(each -> skus.isEmpty() || skus.contains(each.sku()))
        .filter(each -> isAfter(each.parent().updatedAt(), updated))
        .filter(each -> isAfter(each.changedAt(), basics));
  }

  private Answer parents(Call call) {
    Params params = call.params();
    Listings listings = scope.named(call);
    Paging paging = Paging.of(params, "page", "pageSize");
    Boolean publish = params.flag("publish");
    String wanted = params.text("changeToListingStatusHandle", "");
    Set<String> skus = Set.copyOf(params.texts("skus"));
    Instant updated = params.instant("updatedAfter");
    List<ParentListing> rows =
        listings.parents().stream()
            .filter(each -> publish == null || each.needsPublishing() == publish)
            .filter(each -> wanted.isEmpty() || isPending(each, wanted))
            .filter(each -> skus.isEmpty() || skus.contains(each.sku()))
            .filter(each -> isAfter(each.updatedAt(), updated))
            .toList();
    ListingView view = new ListingView(params);
    ArrayNode page = Json.MAPPER.createArrayNode();
    int room = MOST_VARIANTS;
    for (ParentListing each : paging.cut(rows)) {
      List<VariantListing> shown =
          each.variants().subList(0, Math.min(room, each.variants().size()));
      room -= shown.size();
      page.add(view.parent(each, shown));
      if (isPromise(call)) {
        listings.fetched(ListingDuty.Kind.PUBLISH, each.id(), each.sku(), store.exactNow());
      }
    }
    return Answer.ok(page);
  }

  private Answer parent(Call call) {
    long id = call.params().requiredNumber("parentId");
    ParentListing parent = ChannelScope.parent(scope.ofParent(call, id, 404, ""), id);
    return Answer.ok(new ListingView(call.params()).parent(parent, parent.variants()));
  }

  private static boolean isPending(ParentListing parent, String handle) {
    return parent.variants().stream()
        .map(VariantListing::pending)
        .anyMatch(each -> each != null && each == statusOf(handle));
  }

  private static @Nullable ListingStatus statusOf(String handle) {
    return Stream.of(ListingStatus.values())
        .filter(each -> each.handle().equals(handle))
        .findFirst()
        .orElse(null);
  }

  private static boolean isAfter(Instant time, @Nullable Instant cursor) {
    return cursor == null || time.isAfter(cursor);
  }
}
