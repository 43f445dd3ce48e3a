package dev.flxpoint.flow.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.ListingParent;
import dev.flxpoint.api.model.ListingVariant;
import dev.flxpoint.client.NotFoundException;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.ListingBooks;
import dev.flxpoint.sandbox.ListingBooks.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Isolated, since pages of thousands of variants keep a machine busy. */
@Isolated
@Timeout(180)
final class ListingPublishIT extends ListingRig {
  @Test
  void run_handsOverEachOnce_andAnswersWithItsId() throws Exception {
    create(150);

    ListingReport report = publish.run();

    assertThat(report).isEqualTo(new ListingReport(150, 0, 0, 0));
    assertThat(handled).hasSize(150).doesNotHaveDuplicates();
    assertThat(listings.books().parents())
        .allSatisfy(each -> assertThat(each.externalListingId()).isEqualTo("E-" + each.sku()));
    assertThat(listings.books().open()).isEmpty();
    assertThat(calls("getListingParents")).isEqualTo(4);
    assertThat(calls(ANSWER_PARENTS)).isEqualTo(10);
    assertThat(publish.run().done()).isZero();
  }

  @Test
  void handlerThatFails_isAnsweredWithItsMessage_andTheNextPassCallsItAgain() throws Exception {
    create(2);
    ListingPublish failing =
        publish.each(
            listing -> {
              if (listing.sku().equals("P0")) {
                throw new IOException("the shop is full");
              }
              return "E";
            });

    assertThat(failing.run()).isEqualTo(new ListingReport(1, 1, 0, 0));

    assertThat(listings.books().parents().get(0).publishError()).isEqualTo("the shop is full");
    assertThat(listings.books().open()).isEmpty();
    assertThat(notes.texts).containsExactly("handler the shop is full");
    assertThat(publish.run().done()).isEqualTo(1);
    assertThat(handled).containsExactly("P0");
  }

  @Test
  void answerThatIsLost_isToldAgain_withoutTheHandler() throws Exception {
    create(3);
    for (Fault fault : List.of(Fault.status(503), Fault.status(500).afterEffect())) {
      sandbox.failNext(ANSWER_PARENTS, fault, 1);
      assertThat(publish.run().untold()).isEqualTo(3);
      assertThat(publish.run()).isEqualTo(new ListingReport(3, 0, 0, 0));
      assertThat(handled).hasSize(3).doesNotHaveDuplicates();
      assertThat(listings.books().open()).isEmpty();
      handled.clear();
      listings.request("V0", "overwrite_data");
      listings.request("V1", "overwrite_data");
      listings.request("V2", "overwrite_data");
    }
  }

  @Test
  void listingThatChangedBeforeItWasTold_comesWithTheIdThatItHasInTheShop() throws Exception {
    create(1);
    sandbox.failNext(ANSWER_PARENTS, 503, 1);
    publish.run();
    listings.setQuantity("V0", 5);
    List<String> ids = new ArrayList<>();
    publish
        .each(
            listing -> {
              ids.add(listing.externalListingId());
              return null;
            })
        .run();
    assertThat(ids).containsExactly("E-P0");
    assertThat(listings.books().parents().get(0).externalListingId()).isEqualTo("E-P0");
  }

  @Test
  void listingThatIsPublishedAgain_keepsTheIdsOfParentVariantAndImage() throws Exception {
    create(1);
    publish
        .eachWithIds(
            listing -> {
              ListingVariant variant = listing.variants().get(0);
              return ExternalIds.of("PARENT")
                  .variant(variant.id(), "VARIANT")
                  .image(variant.images().get(0).id(), "IMAGE");
            })
        .run();
    listings.request("V0", "overwrite_data");
    publish.each(listing -> null).run();

    ListingParent read =
        channel.listings().getListingParent(listings.books().parents().get(0).id()).execute();
    ListingVariant variant = read.variants().get(0);
    assertThat(read.externalListingId()).isEqualTo("PARENT");
    assertThat(variant.externalListingId()).isEqualTo("VARIANT");
    assertThat(variant.images().get(0).unknownMembers())
        .containsEntry("externalListingId", "IMAGE");
    assertThat(answered(Kind.PUBLISH)).hasSize(2);
  }

  @Test
  void idThatAnotherListingHas_isRefusedAlone_andAnErrorIsTold() throws Exception {
    create(30);
    publish.each(listing -> listing.sku().equals("P20") ? "E-P3" : "E-" + listing.sku()).run();

    assertThat(notes.texts).singleElement().asString().contains("has the externalListingId E-P3");
    ListingBooks books = listings.books();
    assertThat(books.open()).isEmpty();
    assertThat(books.parents().stream().filter(each -> each.externalListingId() == null))
        .singleElement()
        .satisfies(each -> assertThat(each.publishError()).contains("E-P3"));
  }

  @Test
  void pageThatIsCut_isAskedForInSmallerOnes_andOneTooLargeIsReadAlone() throws Exception {
    for (int parent = 0; parent < 4; parent++) {
      int number = parent;
      int variants = parent == 2 ? 4100 : 1500;
      listings.create(
          "P" + parent,
          IntStream.range(0, variants).mapToObj(i -> number + "-" + i).toArray(String[]::new));
    }
    AtomicInteger variants = new AtomicInteger();
    publish
        .each(
            listing -> {
              variants.addAndGet(listing.variants().size());
              handled.add(listing.sku());
              return null;
            })
        .run();
    assertThat(notes.texts).isEmpty();
    assertThat(variants).hasValue(8600);
    assertThat(handled).hasSize(4).doesNotHaveDuplicates();
    assertThat(listings.books().open()).isEmpty();
  }

  @Test
  void async_hasAtMostSoManyAtOnce_andAnswersForAll() throws Exception {
    create(40);
    AtomicInteger inHands = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ListingReport report =
        publish
            .eachAsync(
                listing -> {
                  most.accumulateAndGet(inHands.incrementAndGet(), Math::max);
                  return CompletableFuture.supplyAsync(
                      () -> {
                        inHands.decrementAndGet();
                        if (listing.sku().equals("P7")) {
                          throw new IllegalStateException("no");
                        }
                        return ExternalIds.of("E-" + listing.sku());
                      });
                },
                4)
            .run();
    assertThat(report).isEqualTo(new ListingReport(39, 1, 0, 0));
    assertThat(most.get()).isBetween(1, 4);
    assertThatThrownBy(() -> publish.eachAsync(listing -> null, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachAsync_thousandsOfListings_thatEndAPageAtOnce_areEachAnsweredOnce() throws Exception {
    int total = 2_000;
    create(total);
    Queue<Runnable> page = new ConcurrentLinkedQueue<>();
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ListingReport report =
        publish
            .eachAsync(
                listing -> {
                  CompletableFuture<ExternalIds> made = new CompletableFuture<>();
                  page.add(() -> made.complete(ExternalIds.of("E-" + listing.sku())));
                  most.accumulateAndGet(page.size(), Math::max);
                  if (begun.incrementAndGet() % 64 == 0 || begun.get() == total) {
                    List<Runnable> all = List.copyOf(page);
                    page.clear();
                    CompletableFuture<Void> unused =
                        CompletableFuture.runAsync(
                            () -> all.parallelStream().forEach(Runnable::run));
                  }
                  return made;
                },
                1_000)
            .run();
    assertThat(report).isEqualTo(new ListingReport(total, 0, 0, 0));
    assertThat(begun).hasValue(total);
    assertThat(most).hasValue(64);
    assertThat(listings.books().open()).isEmpty();
  }

  @Test
  void whatWasAskedForAndIsListedNoMore_isAnsweredAllTheSame() throws Exception {
    create(2);
    long first = listings.books().parents().get(0).id();
    try (FlowState state = store.open("listing-publish")) {
      state.put("listing." + first, "fetched 2026-01-01T00:00:00Z");
      state.put("listing.1", "fetched 2026-01-01T00:00:00Z");
    }
    publish.filter(q -> q.skus("P1")).run();
    assertThat(handled).containsExactly("P1", "P0");
    assertThat(remembered("listing-publish")).allMatch(each -> each.startsWith("told"));
  }

  @Test
  void listThatCannotBeRead_fails_andForeignState_isRefused() {
    create(1);
    sandbox.failNext("getListingParents", 404, 1);
    assertThatThrownBy(publish::run).isInstanceOf(NotFoundException.class);
    try (FlowState state = store.open("listing-publish")) {
      state.put("listing." + listings.books().parents().get(0).id(), "something else");
    }
    assertThatThrownBy(publish::run).hasMessageContaining("no flow of listings wrote");
  }

  @Test
  void repeatedPage_endsThePass() throws Exception {
    create(2);
    sandbox.failShare("getListingParents", Fault.repeatedPage(), 1);
    publish.each(
        listing -> {
          throw new IOException("no");
        });
    assertThat(
            publish
                .each(
                    listing -> {
                      throw new IOException("no");
                    })
                .run()
                .failed())
        .isEqualTo(2);
  }
}
