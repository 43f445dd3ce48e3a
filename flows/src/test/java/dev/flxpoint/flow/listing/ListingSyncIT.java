package dev.flxpoint.flow.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.ListingStatusHandle;
import dev.flxpoint.api.model.ListingVariant;
import dev.flxpoint.flow.TooDeep;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.ListingBooks;
import dev.flxpoint.sandbox.ListingBooks.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ListingSyncIT extends ListingRig {
  @Test
  void run_answersEach_withATimeFromBeforeItWasFetched() throws Exception {
    list(150);

    ListingReport report = sync.run();

    assertThat(report.done()).isEqualTo(150);
    assertThat(handled).hasSize(150).doesNotHaveDuplicates();
    assertThat(listings.books().open()).isEmpty();
    assertThat(answered(Kind.SYNC))
        .hasSizeGreaterThanOrEqualTo(150)
        .allSatisfy(
            each -> {
              assertThat(each.syncedAt()).isBefore(each.fetchedAt().minusSeconds(1));
              assertThat(each.syncedAt()).isAfter(each.fetchedAt().minusSeconds(20));
            });
  }

  /** The handler is slow, and somebody changes the price meanwhile. */
  @Test
  void changeBetweenFetchAndAnswer_comesWithTheNextPass() throws Exception {
    list(1);
    Map<String, BigDecimal> shop = new HashMap<>();
    sync.each(
            listing -> {
              shop.put(listing.sku(), listing.price());
              listings.setPrice("V0", new BigDecimal("99.00"));
            })
        .run();
    assertThat(listings.books().variant("V0").needsSyncing()).isTrue();
    sync.each(listing -> shop.put(listing.sku(), listing.price())).run();
    assertThat(shop.get("V0")).isEqualByComparingTo("99");
  }

  @Test
  void pendingState_isDone_orOverruledByTheShop() throws Exception {
    list(2);
    listings.request("V0", "hidden");
    listings.request("V1", "hidden");
    sync.eachWithStatus(
            listing -> listing.sku().equals("V0") ? null : ListingStatusHandle.BROKEN_LINK)
        .run();
    assertThat(listings.books().variant("V0").status()).isEqualTo("hidden");
    assertThat(listings.books().variant("V1").status()).isEqualTo("broken_link");
  }

  @Test
  void failure_isAnswered_andLostAnswers_areToldAgainWithTheirOwnTime() throws Exception {
    list(2);
    sandbox.failNext(ANSWER_VARIANTS, Fault.disconnect(), 1);
    assertThat(sync.run().untold()).isEqualTo(2);
    assertThat(remembered("listing-sync")).allMatch(each -> each.startsWith("decided"));
    ListingReport again =
        sync.each(
                listing -> {
                  throw new IllegalStateException();
                })
            .run();
    // Told as decided, and then once more, since the change is younger than the margin.
    assertThat(again.done()).isEqualTo(2);
    assertThat(again.failed()).isEqualTo(2);
    assertThat(listings.books().variant("V0").syncError()).isEqualTo("IllegalStateException");
    assertThat(listings.books().open()).isEmpty();
    assertThat(remembered("listing-sync")).isEmpty();
  }

  @Test
  void stateThatIsAskedForAfterADecision_isNotEndedByIt() throws Exception {
    list(1);
    sandbox.failNext(ANSWER_VARIANTS, 503, 1);
    sync.run();
    handled.clear();
    listings.request("V0", "hidden");

    sync.run();

    assertThat(handled).containsExactly("V0");
    assertThat(listings.books().variant("V0").status()).isEqualTo("hidden");
  }

  @Test
  void start_passesAtOnce_andWhenWoken_andCloseWaitsForTheHandlerAndItsAnswer() throws Exception {
    list(3);
    Semaphore passes = new Semaphore(0);
    CountDownLatch handling = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    RunningListings running =
        sync.listener(
                new ListingListener() {
                  @Override
                  public void passed(ListingReport report) {
                    passes.release();
                  }
                })
            .each(
                listing -> {
                  handled.add(listing.sku());
                  if (listing.quantity() == 77) {
                    handling.countDown();
                    closing.await();
                  }
                })
            .start();
    passes.acquire();
    handled.clear();
    listings.setQuantity("V1", 77);
    running.wakeUp();
    handling.await();
    assertThatThrownBy(sync::start).hasMessageContaining("listing-sync");
    CompletableFuture<Void> closed = CompletableFuture.runAsync(running::close);
    while (!running.isStopping()) {
      Thread.onSpinWait();
    }
    closing.countDown();
    closed.join();
    assertThat(running.ended()).isCompleted();
    assertThat(handled).contains("V1").doesNotContain("V2");
    assertThat(answered(Kind.SYNC).get(answered(Kind.SYNC).size() - 1).sku()).isEqualTo("V1");
  }

  @Test
  void handlerThatIsInterruptedOrRunsIntoAnError_endsTheFlow_andSaysSo() throws Exception {
    list(1);
    RunningListings interrupted =
        sync.each(
                listing -> {
                  throw new InterruptedException("asked to stop");
                })
            .start();
    assertThatThrownBy(() -> interrupted.ended().join()).hasRootCauseMessage("asked to stop");
    for (boolean async : new boolean[] {false, true}) {
      ListingSync failing =
          async
              ? sync.eachAsync(listing -> CompletableFuture.failedFuture(new TooDeep()), 2)
              : sync.each(
                  listing -> {
                    throw new TooDeep();
                  });
      RunningListings running = failing.start();
      assertThatThrownBy(() -> running.ended().join()).hasRootCauseMessage("too deep");
    }
    assertThat(sync.run().done()).isEqualTo(1);
  }

  @Test
  void everythingClosingAtOnce_leavesNothingUnanswered() throws Exception {
    list(60);
    for (int i = 0; i < 10; i++) {
      FlowStore own = i % 2 == 0 ? store : FlowStore.memory();
      RunningListings running =
          sync.store(own)
              .eachAsync(listing -> CompletableFuture.runAsync(() -> handled.add(listing.sku())), 8)
              .start();
      CompletableFuture<Void> one = CompletableFuture.runAsync(running::close);
      CompletableFuture<Void> two = CompletableFuture.runAsync(running::close);
      running.wakeUp();
      CompletableFuture.allOf(one, two).join();
      assertThat(running.ended()).isCompleted();
    }
    sync.run();
    assertThat(listings.books().open()).isEmpty();
  }

  @Test
  void states_areAskedForByTheListingAsItWasRead() throws Exception {
    list(1);
    sync.run();
    ListingVariant read =
        channel.listings().getListingVariants(q -> q.skus("V0")).stream().findFirst().orElseThrow();
    assertThat(read.unknownMembers()).containsKey("productVariantId");
    ListingStates states = ListingStates.of(channel);

    ListingVariant hidden = states.hide(read).execute();

    assertThat(hidden.changeToListingStatus().handle()).isEqualTo(ListingStatusHandle.HIDDEN);
    assertThat(hidden.toBuilder().changeToListingStatus(null).build()).isEqualTo(read);
    sync.run();
    assertThat(listings.books().variant("V0").status()).isEqualTo("hidden");
    states.list(read).execute();
    sync.run();
    assertThat(listings.books().variant("V0").status()).isEqualTo("listed");
    states.delist(read).executeAsync().join();
    sync.run();
    ListingBooks.Variant gone = listings.books().variant("V0");
    assertThat(gone.status()).isEqualTo("delisted");
    assertThat(gone.price()).isEqualByComparingTo(read.price());
    assertThatThrownBy(() -> states.hide(ListingVariant.builder().id(1).build()))
        .hasMessageContaining("without its SKU");
  }

  @Test
  void withoutAHandler_everyListingIsAnsweredWithThat() throws Exception {
    list(1);
    assertThat(ListingSync.from(channel).run().failed()).isEqualTo(1);
    assertThat(listings.books().variant("V0").syncError()).contains("each(...)");
  }
}
