package dev.flxpoint.flow.listing;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.channel.ListingApi;
import dev.flxpoint.api.model.AcknowledgeListingParent;
import dev.flxpoint.api.model.ListingParent;
import dev.flxpoint.api.model.ListingVariant;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.param.GetListingParentsParams;
import dev.flxpoint.client.NotFoundException;
import dev.flxpoint.flow.internal.call.Calls;
import dev.flxpoint.flow.internal.call.Digest;
import dev.flxpoint.flow.internal.call.ReadClock;
import dev.flxpoint.flow.internal.call.RowResults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Publishing parents with their variants. */
final class PublishWork implements Work<ListingParent, AcknowledgeListingParent> {
  /** An answer with that many variants may have left some out. */
  static final int MOST_VARIANTS = 4000;

  private static final JsonAdapter<AcknowledgeListingParent> TEXTS =
      ModelAdapters.moshi().adapter(AcknowledgeListingParent.class);

  private static final JsonAdapter<ListingParent> LISTINGS =
      ModelAdapters.moshi().adapter(ListingParent.class);

  private final ListingApi listings;
  private final Consumer<GetListingParentsParams.Builder> filter;
  private final Handling<ListingParent, ExternalIds> handling;
  private final Calls calls;

  PublishWork(
      ListingApi listings,
      Calls calls,
      Consumer<GetListingParentsParams.Builder> filter,
      Handling<ListingParent, ExternalIds> handling) {
    this.listings = listings;
    this.calls = calls;
    this.filter = filter;
    this.handling = handling;
  }

  @Override
  public int pageSize() {
    return 64;
  }

  @Override
  public int nestedLimit() {
    return MOST_VARIANTS;
  }

  @Override
  public int batchSize() {
    return 20;
  }

  @Override
  public int atOnce() {
    return handling.atOnce();
  }

  @Override
  public FetchedPage<ListingParent> fetch(ReadClock clock, int page, int size) {
    FetchedPage<ListingParent> fetched =
        FetchedPage.of(
            clock.read(
                listings.getListingParents(
                    q -> {
                      filter.accept(q);
                      q.publish(true).page(page).pageSize(size);
                    })),
            listing -> variants(listing).size());
    if (size > 1 || fetched.nested() < MOST_VARIANTS) {
      return fetched;
    }
    // Not even one fits into a page; read alone, it is not cut.
    return new FetchedPage<>(
        read(fetched.rows().stream().map(ListingParent::id).toList()), fetched.readAt(), 0);
  }

  @Override
  public FetchedPage<ListingParent> readAgain(ReadClock clock, List<Long> ids) {
    return new FetchedPage<>(read(ids), Instant.EPOCH, 0);
  }

  private List<ListingParent> read(List<Long> ids) {
    List<ListingParent> rows = new ArrayList<>();
    for (long id : ids) {
      try {
        rows.add(listings.getListingParent(id).execute());
      } catch (NotFoundException e) {
        // It was deleted, so that nobody waits for an answer.
      }
    }
    return rows;
  }

  @Override
  public long id(ListingParent listing) {
    return listing.id();
  }

  /** Without a time in the answer, an older one speaks for nothing but the same listing. */
  @Override
  public String mark(ListingParent listing) {
    return Digest.of(LISTINGS.toJson(listing));
  }

  @Override
  public boolean holds(String mark, ListingParent listing) {
    return mark.equals(mark(listing));
  }

  /** What was made in the shop is not to be made again because the API does not know of it. */
  @Override
  public ListingParent withKnown(ListingParent listing, AcknowledgeListingParent answered) {
    return listing.externalListingId() == null && answered.externalListingId() != null
        ? listing.toBuilder().externalListingId(answered.externalListingId()).build()
        : listing;
  }

  @Override
  public boolean isTimed() {
    return false;
  }

  @Override
  public CompletableFuture<AcknowledgeListingParent> handle(ListingParent listing, Instant readAt)
      throws Exception {
    return handling.handle(listing).thenApply(ids -> ParentAnswers.success(listing, ids));
  }

  @Override
  public AcknowledgeListingParent failure(ListingParent listing, Instant readAt, String error) {
    return ParentAnswers.failure(listing, error);
  }

  @Override
  public AcknowledgeListingParent withoutDetails(AcknowledgeListingParent refused, String error) {
    return ParentAnswers.failure(refused, error);
  }

  @Override
  public boolean isFailure(AcknowledgeListingParent answer) {
    return answer.error() != null;
  }

  @Override
  public JsonAdapter<AcknowledgeListingParent> texts() {
    return TEXTS;
  }

  @Override
  public CompletableFuture<RowResults> tell(List<AcknowledgeListingParent> answers) {
    return calls
        .start(() -> listings.acknowledgeListingParents(answers).executeForResponseAsync())
        .thenApply(answer -> new RowResults(answers.size(), answer.attempts() - 1, List.of()));
  }

  @Override
  public void cancel() {
    calls.cancelAll();
  }

  static List<ListingVariant> variants(ListingParent listing) {
    return Objects.requireNonNullElse(listing.variants(), List.of());
  }
}
