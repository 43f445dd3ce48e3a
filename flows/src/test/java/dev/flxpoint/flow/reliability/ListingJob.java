package dev.flxpoint.flow.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.listing.ListingListener;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.flow.listing.ListingSync;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.ListingBooks;
import dev.flxpoint.sandbox.SandboxListings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Publishes or syncs until each listing is answered for. */
final class ListingJob implements FlowUnderTest.Job, ListingListener {
  private final SandboxListings listings;
  private final boolean publishes;
  private final FlowStore store = FlowStore.memory();
  private final Map<String, Integer> handled = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private Said said = Said.nothing();

  ListingJob(SandboxListings listings, boolean publishes) {
    this.listings = listings;
    this.publishes = publishes;
  }

  @Override
  public Said run(Caller caller) throws Exception {
    said = Said.nothing();
    try {
      run(caller.channel());
    } catch (FlxpointException e) {
      said = said.and(Said.failure(e));
    }
    assertThat(wrong).isEmpty();
    return said;
  }

  private void run(ChannelClient channel) throws InterruptedException {
    var unused =
        publishes
            ? ListingPublish.from(channel)
                .store(store)
                .listener(this)
                .each(listing -> "E-" + handled(listing.sku()))
                .run()
            : ListingSync.from(channel)
                .store(store)
                .listener(this)
                .each(listing -> handled(String.valueOf(listing.sku())))
                .run();
  }

  private String handled(String sku) {
    handled.merge(sku, 1, Integer::sum);
    return sku;
  }

  @Override
  public void answerFailed(long listingId, Throwable failure) {
    try {
      said = said.and(Said.failure(failure));
    } catch (AssertionError e) {
      wrong.add(e.getMessage());
    }
  }

  @Override
  public void answerRefused(long listingId, String reason) {
    said = said.and(Said.refusal());
  }

  @Override
  public void handlerFailed(long listingId, Throwable failure) {
    wrong.add(failure.toString());
  }

  @Override
  public void checkEnd(boolean isOnce) {
    ListingBooks books = listings.books();
    if (publishes && !said.refuses()) {
      assertThat(books.parents())
          .allSatisfy(each -> assertThat(each.externalListingId()).isEqualTo("E-" + each.sku()));
      assertThat(handled.values()).hasSameSizeAs(books.parents()).containsOnly(1);
    }
    if (!publishes) {
      // What a list did not show is still to be shown.
      assertThat(books.variants().values())
          .allMatch(each -> handled.containsKey(each.sku()) || each.needsSyncing());
    }
  }
}
