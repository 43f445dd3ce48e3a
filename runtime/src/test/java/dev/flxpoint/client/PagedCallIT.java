package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.PagedCall;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.model.ListingParent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class PagedCallIT {
  private static final int LISTS = Boolean.getBoolean("slow") ? 60 : 15;

  private final List<Integer> statuses = new CopyOnWriteArrayList<>();

  @Test
  void rows_areThoseOfAllPages_inOrder() throws Exception {
    ListServer server = ListServer.of(250);
    try (Wire wire = wire(server)) {
      List<Long> read = new ArrayList<>();
      for (InventoryVariant row : variants(wire).rows()) {
        read.add(row.id());
      }
      assertThat(read).isEqualTo(LongStream.rangeClosed(1, 250).boxed().toList());
      assertThat(server.asked)
          .containsExactly(
              "page=1&pageSize=100",
              "page=2&pageSize=100",
              "page=3&pageSize=100",
              "page=4&pageSize=100");
    }
  }

  @Test
  void rows_beginAtThePageThatIsAskedFor_inItsSize() throws Exception {
    ListServer server = ListServer.of(50);
    try (Wire wire = wire(server)) {
      PagedCall<InventoryVariant> call =
          wire.source.inventory().getInventoryVariants(q -> q.page(2).pageSize(20));

      assertThat(call.stream().map(InventoryVariant::id).toList())
          .isEqualTo(LongStream.rangeClosed(21, 50).boxed().toList());
      assertThat(call.execute()).hasSize(20);
    }
  }

  @Test
  void fulfillmentRequests_goOnByTheLastId() throws Exception {
    ListServer server = ListServer.of(150).spelt("filterPageNumber", "filterPageSize");
    try (Wire wire = wire(server)) {
      assertThat(wire.source.fulfillmentRequests().getFulfillmentRequests().stream().count())
          .isEqualTo(150);
      assertThat(server.asked)
          .containsExactly(
              "filterPageNumber=1&filterPageSize=100",
              "filterPageNumber=1&filterPageSize=100&sinceId=100",
              "filterPageNumber=1&filterPageSize=100&sinceId=150");
    }
  }

  @Test
  void listingParents_thatHoldTooManyVariants_areAskedForInSmallerPages() throws Exception {
    ListServer server = new ListServer();
    server.maxVariants = 4000;
    LongStream.rangeClosed(1, 30).forEach(id -> server.rows.add(new ListServer.Row(id, 300)));
    try (Wire wire = wire(server)) {
      ChannelClient channel = wire.flxpoint.channel(ChannelToken.of(Wire.TOKEN));
      List<ListingParent> parents = channel.listings().getListingParents().stream().toList();

      assertThat(parents).hasSize(30);
      assertThat(parents).allSatisfy(parent -> assertThat(parent.variants()).hasSize(300));
    }
  }

  @Test
  void nextPage_isOnItsWayWhileOneIsUsed_andNoFurther() throws Exception {
    ListServer server = ListServer.of(300);
    try (Wire wire = wire(server)) {
      Iterator<List<InventoryVariant>> pages = variants(wire).pages().iterator();
      pages.next();
      wire.time.settle();
      assertThat(server.asked).hasSize(2);
      pages.next();
      wire.time.settle();
      assertThat(server.asked).hasSize(2);
      wire.time.advance(Duration.ofSeconds(2));
      assertThat(server.asked).hasSize(3);
    }
  }

  @Test
  void pageThatFails_isReadWhenAskedAgain() throws Exception {
    ListServer server = ListServer.of(150);
    try (Wire wire = wire(server)) {
      statuses.addAll(List.of(200, 404));
      Iterator<InventoryVariant> rows = variants(wire).rows().iterator();
      List<Long> read = new ArrayList<>();
      IntStream.range(0, 100).forEach(i -> read.add(rows.next().id()));

      assertThatThrownBy(rows::next).isInstanceOf(NotFoundException.class);
      rows.forEachRemaining(row -> read.add(row.id()));
      assertThat(read).isEqualTo(LongStream.rangeClosed(1, 150).boxed().toList());
    }
  }

  @Test
  void interruptedWhileAPageIsOnItsWay_fails_keepsTheFlag_andLosesNothing() throws Exception {
    ListServer server = ListServer.of(250);
    try (Wire wire = wire(server)) {
      Iterator<List<InventoryVariant>> pages = variants(wire).pages().iterator();
      pages.next();
      pages.next();
      Thread.currentThread().interrupt();

      assertThatThrownBy(pages::next)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(pages.next()).hasSize(50);
      assertThat(pages.hasNext()).isFalse();
    }
  }

  @Test
  void listWithoutAnEnd_fails_andSaysSo() throws Exception {
    ListServer server = ListServer.of(100);
    server.number = "ignored";
    try (Wire wire = wire(server)) {
      assertThatThrownBy(() -> variants(wire).stream().count())
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageContaining("getInventoryVariants (GET /inventory/variants)")
          .hasMessageContaining("has no end: it answered the same page three times in a row");
    }
  }

  @Test
  void forEachAsync_seesEachRowInOrder() throws Exception {
    ListServer server = ListServer.of(250);
    try (Wire wire = wire(server)) {
      List<Long> read = new ArrayList<>();
      CompletableFuture<Void> all = variants(wire).forEachAsync(row -> read.add(row.id()));
      wire.time.awaitDone(all);

      assertThat(all).isCompleted();
      assertThat(read).isEqualTo(LongStream.rangeClosed(1, 250).boxed().toList());
    }
  }

  @Test
  void forEachAsync_actionThatThrows_endsIt() throws Exception {
    ListServer server = ListServer.of(1000);
    try (Wire wire = wire(server)) {
      IllegalStateException refused = new IllegalStateException("no more");
      CompletableFuture<Void> all =
          variants(wire)
              .forEachAsync(
                  row -> {
                    throw refused;
                  });
      wire.time.awaitDone(all);
      wire.time.advance(Duration.ofMinutes(1));

      assertThatThrownBy(all::join).hasCause(refused);
      assertThat(server.asked.size()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void forEachAsync_failure_isTheCallsOwn() throws Exception {
    try (Wire wire = wire(ListServer.of(150))) {
      statuses.addAll(List.of(200, 404));
      CompletableFuture<Void> all = variants(wire).forEachAsync(row -> {});
      wire.time.awaitDone(all);

      assertThatThrownBy(all::join).cause().isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void forEachAsync_cancelled_seesNoFurtherRow() throws Exception {
    ListServer server = ListServer.of(1000);
    try (Wire wire = wire(server)) {
      AtomicInteger rows = new AtomicInteger();
      List<CompletableFuture<Void>> all = new ArrayList<>();
      CompletableFuture<Void> ready = new CompletableFuture<>();
      all.add(
          variants(wire)
              .forEachAsync(
                  row -> {
                    ready.join();
                    rows.incrementAndGet();
                    all.get(0).cancel(true);
                  }));
      ready.complete(null);
      wire.time.awaitDone(all.get(0));
      wire.time.advance(Duration.ofMinutes(1));

      assertThat(all.get(0)).isCancelled();
      assertThatThrownBy(all.get(0)::join).isInstanceOf(CancellationException.class);
      assertThat(rows).hasValue(1);
      assertThat(server.asked.size()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void manyListsAtOnce_areEachReadWhole() throws Exception {
    try (Wire wire = wire(ListServer.of(150))) {
      List<AtomicInteger> rows = new ArrayList<>();
      CompletableFuture<?>[] all =
          IntStream.range(0, LISTS)
              .mapToObj(
                  i -> {
                    rows.add(new AtomicInteger());
                    return variants(wire).forEachAsync(row -> rows.get(i).incrementAndGet());
                  })
              .toArray(CompletableFuture<?>[]::new);
      wire.time.awaitDone(CompletableFuture.allOf(all));

      assertThat(rows).extracting(AtomicInteger::get).containsOnly(150);
    }
  }

  @Test
  @Timeout(60)
  void thousandsOfReadings_allEndWhenTheClientIsClosed() throws Exception {
    try (Wire wire = wire(ListServer.of(1000))) {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        all.add(variants(wire).forEachAsync(row -> {}));
      }
      Iterator<List<InventoryVariant>> blocking = variants(wire).pages().iterator();
      wire.flxpoint.close();

      for (CompletableFuture<Void> one : all) {
        assertThatThrownBy(one::join).isInstanceOf(CompletionException.class);
      }
      assertThatThrownBy(blocking::next).isInstanceOf(ClosedException.class);
    }
  }

  @Test
  void options_holdForEachPage() throws Exception {
    try (Wire wire = wire(ListServer.of(150))) {
      statuses.addAll(List.of(200, 503));

      assertThatThrownBy(
              () ->
                  variants(wire).withDeadline(Duration.ofHours(1)).withoutRetries().stream()
                      .count())
          .isInstanceOfSatisfying(
              ServerErrorException.class, e -> assertThat(e.attempts()).isEqualTo(1));
    }
  }

  private static PagedCall<InventoryVariant> variants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }

  private Wire wire(ListServer list) throws Exception {
    Wire wire = new Wire();
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public synchronized MockResponse dispatch(RecordedRequest request) {
            int status = statuses.isEmpty() ? 200 : statuses.remove(0);
            return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type: application/json")
                .body(status == 200 ? list.json(request.getUrl()) : "{}")
                .build();
          }
        });
    return wire;
  }
}
