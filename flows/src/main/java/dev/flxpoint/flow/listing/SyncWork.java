package dev.flxpoint.flow.listing;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.channel.ListingApi;
import dev.flxpoint.api.model.AcknowledgeListingVariant;
import dev.flxpoint.api.model.ListingStatus;
import dev.flxpoint.api.model.ListingStatusHandle;
import dev.flxpoint.api.model.ListingVariant;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.param.GetListingVariantsParams;
import dev.flxpoint.flow.internal.call.Calls;
import dev.flxpoint.flow.internal.call.Digest;
import dev.flxpoint.flow.internal.call.ReadClock;
import dev.flxpoint.flow.internal.call.RowResults;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Syncing variants. */
final class SyncWork implements Work<ListingVariant, AcknowledgeListingVariant> {
  private static final JsonAdapter<AcknowledgeListingVariant> TEXTS =
      ModelAdapters.moshi().adapter(AcknowledgeListingVariant.class);

  private final ListingApi listings;
  private final Consumer<GetListingVariantsParams.Builder> filter;
  private final Handling<ListingVariant, List<ListingStatusHandle>> handling;
  private final Calls calls;

  /**
   * @param handling results in the state that the listing has in the shop, or in none
   */
  SyncWork(
      ListingApi listings,
      Calls calls,
      Consumer<GetListingVariantsParams.Builder> filter,
      Handling<ListingVariant, List<ListingStatusHandle>> handling) {
    this.listings = listings;
    this.calls = calls;
    this.filter = filter;
    this.handling = handling;
  }

  @Override
  public int pageSize() {
    return 100;
  }

  @Override
  public int nestedLimit() {
    return Integer.MAX_VALUE;
  }

  @Override
  public int batchSize() {
    return 50;
  }

  @Override
  public int atOnce() {
    return handling.atOnce();
  }

  @Override
  public FetchedPage<ListingVariant> fetch(ReadClock clock, int page, int size) {
    return FetchedPage.of(
        clock.read(
            listings.getListingVariants(
                q -> {
                  filter.accept(q);
                  q.sync(true).page(page).pageSize(size);
                })),
        listing -> 0);
  }

  @Override
  public FetchedPage<ListingVariant> readAgain(ReadClock clock, List<Long> ids) {
    return FetchedPage.of(
        clock.read(
            listings.getListingVariants(
                q -> {
                  filter.accept(q);
                  q.ids(ids).page(1).pageSize(pageSize());
                })),
        listing -> 0);
  }

  @Override
  public long id(ListingVariant listing) {
    return listing.id();
  }

  /** An older answer would end a request for another state that nobody has handled. */
  @Override
  public String mark(ListingVariant listing) {
    ListingStatus wanted = listing.changeToListingStatus();
    return Digest.of(wanted == null ? "" : String.valueOf(wanted.handle()));
  }

  @Override
  public boolean holds(String mark, ListingVariant listing) {
    return listing.changeToListingStatus() == null || mark.equals(mark(listing));
  }

  @Override
  public ListingVariant withKnown(ListingVariant listing, AcknowledgeListingVariant answered) {
    return listing;
  }

  @Override
  public boolean isTimed() {
    return true;
  }

  @Override
  public CompletableFuture<AcknowledgeListingVariant> handle(ListingVariant listing, Instant readAt)
      throws Exception {
    return handling.handle(listing).thenApply(reached -> success(listing, readAt, reached));
  }

  private static AcknowledgeListingVariant success(
      ListingVariant listing, Instant readAt, List<ListingStatusHandle> reached) {
    AcknowledgeListingVariant.Builder answer = answer(listing.id(), readAt);
    if (!reached.isEmpty()) {
      answer.overrideStatus(ListingStatus.builder().handle(reached.get(0)).build());
    }
    return answer.build();
  }

  @Override
  public AcknowledgeListingVariant failure(ListingVariant listing, Instant readAt, String error) {
    return answer(listing.id(), readAt).error(error).build();
  }

  @Override
  public AcknowledgeListingVariant withoutDetails(AcknowledgeListingVariant refused, String error) {
    AcknowledgeListingVariant.Builder answer =
        AcknowledgeListingVariant.builder().listingVariantId(refused.listingVariantId());
    return answer.syncedAt(refused.syncedAt()).error(error).build();
  }

  private static AcknowledgeListingVariant.Builder answer(long id, Instant readAt) {
    return AcknowledgeListingVariant.builder().listingVariantId(id).syncedAt(readAt);
  }

  @Override
  public boolean isFailure(AcknowledgeListingVariant answer) {
    return answer.error() != null;
  }

  @Override
  public JsonAdapter<AcknowledgeListingVariant> texts() {
    return TEXTS;
  }

  @Override
  public CompletableFuture<RowResults> tell(List<AcknowledgeListingVariant> answers) {
    return calls
        .start(() -> listings.acknowledgeListingVariants(answers).executeForResponseAsync())
        .thenApply(answer -> new RowResults(answers.size(), answer.attempts() - 1, List.of()));
  }

  @Override
  public void cancel() {
    calls.cancelAll();
  }
}
