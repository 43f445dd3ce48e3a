package dev.flxpoint.flow.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.Shipment;
import dev.flxpoint.flow.StubSource;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ShipmentPushTest {
  private static final String CREATE = "createShipment";
  private static final String READ = "getFulfillmentRequest";
  private static final Parcel PARCEL = Parcel.of("UPS", "1Z999");
  private static final FulfillmentRequest REQUEST = request(0, 0);
  private static final Instant NOW = Instant.parse("2026-01-16T14:00:00Z");

  private final StubSource source =
      StubSource.create().answer(CREATE, Shipment.builder().id(82_001L).build(), 1);
  private final MortalStore store = new MortalStore();
  private final ShipmentPush shipments = ShipmentPush.to(source).store(store);

  @TempDir private Path folder;

  @Test
  void ship_whole_sendsAllThatIsLeft() throws Exception {
    ShipmentResult result = shipments.ship(request(1, 0), PARCEL);

    assertThat(result).isEqualTo(new ShipmentResult(7, "1Z999", false, 82_001L, 1));
    assertThat(source.calls()).containsExactly(CREATE);
    assertThat(sent(0).fulfillmentRequestId()).isEqualTo(7);
    assertThat(sent(0).allowDuplicateTrackingNumbers()).isNull();
    assertThat(sent(0).shipment().shipmentItems())
        .extracting(CreateShipmentItem::sku, CreateShipmentItem::quantity)
        .containsExactly(tuple("MUG-1", 2), tuple("PLATE-1", 1));
  }

  @Test
  void ship_again_sendsNothing() throws Exception {
    shipments.ship(REQUEST, PARCEL);

    ShipmentResult again = ShipmentPush.to(source).store(store).ship(REQUEST, PARCEL);

    assertThat(again).isEqualTo(new ShipmentResult(7, "1Z999", true, 82_001L, 0));
    assertThat(source.calls()).containsExactly(CREATE);
  }

  @Test
  void ship_withoutAStore_remembersWhileItLives() throws Exception {
    ShipmentPush push = ShipmentPush.to(source);
    push.ship(REQUEST, PARCEL);

    assertThat(push.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
    assertThat(ShipmentPush.to(source).ship(REQUEST, PARCEL).alreadyShipped()).isFalse();
  }

  @Test
  void ship_inAFolder_isRememberedByTheNextProcess() throws Exception {
    try (FlowStore files = FlowStore.file(folder)) {
      ShipmentPush.to(source).store(files).ship(REQUEST, PARCEL);
    }
    try (FlowStore files = FlowStore.file(folder)) {
      assertThat(ShipmentPush.to(source).store(files).ship(REQUEST, PARCEL))
          .isEqualTo(new ShipmentResult(7, "1Z999", true, 82_001L, 0));
    }
  }

  @Test
  void ship_isInTheStoreBeforeItIsSentAndAfterwards() throws Exception {
    List<String> kept = new ArrayList<>();
    store.witness(
        entries -> kept.add(source.calls().size() + " " + entries.get("request/7/1Z999")));

    shipments.clock(() -> NOW).ship(request(1, 0), PARCEL);

    assertThat(kept)
        .containsExactly(
            "0 sent 1768572000 -\n1 3 line 101\n0 1 line 102",
            "1 done 1768572000 82001\n1 3 line 101\n0 1 line 102");
  }

  @Test
  void ship_answerThatNobodyKnows_isShipped() throws Exception {
    StubSource mute = StubSource.create().answer(CREATE, null, 3);

    assertThat(ShipmentPush.to(mute).ship(REQUEST, PARCEL))
        .isEqualTo(new ShipmentResult(7, "1Z999", false, null, 3));
  }

  @Test
  void ship_whatCannotBePacked_isRefusedAndForgotten() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.ship(REQUEST, PARCEL.line("MUG-2", 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.ship(request(3, 1), PARCEL))
        .withMessageContaining("Nothing is left to ship");
    assertThat(source.calls()).isEmpty();

    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isFalse();
  }

  @Test
  void ship_secondParcelOfARequestThatIsAsBefore_readsItFirst() throws Exception {
    source.answer(READ, request(2, 0), 1);
    shipments.ship(REQUEST, PARCEL.line("MUG-1", 2));

    shipments.ship(REQUEST, Parcel.of("UPS", "1Z998"));

    assertThat(source.calls()).containsExactly(CREATE, READ + " 7", CREATE);
    assertThat(sent(1).shipment().shipmentItems())
        .extracting(CreateShipmentItem::quantity)
        .containsExactly(1, 1);
  }

  @Test
  void ship_secondParcelOfARequestThatWasReadAgain_readsNothing() throws Exception {
    shipments.ship(REQUEST, PARCEL.line("MUG-1", 2));

    shipments.ship(request(2, 0), Parcel.of("UPS", "1Z998"));

    assertThat(source.calls()).containsExactly(CREATE, CREATE);
  }

  @Test
  void ship_shipmentThatWasTakenBackByOthers_goesByWhatIsRead() throws Exception {
    source.answer(READ, request(0, 0), 1);
    shipments.ship(REQUEST, PARCEL);

    shipments.ship(REQUEST, Parcel.of("UPS", "1Z998"));

    assertThat(sent(1).shipment().shipmentItems())
        .extracting(CreateShipmentItem::quantity)
        .containsExactly(3, 1);
  }

  @Test
  void ship_numberOfAnotherRequest_isRefused() throws Exception {
    shipments.ship(REQUEST, PARCEL);
    FulfillmentRequest other = Requests.of(8, Requests.line(1, "MUG-1", 1, 0));

    assertThatThrownBy(() -> shipments.ship(other, PARCEL))
        .isInstanceOfSatisfying(
            TrackingNumberTakenException.class,
            e -> {
              assertThat(e.trackingNumber()).isEqualTo("1Z999");
              assertThat(e.takenBy()).isEqualTo(7);
            })
        .hasMessage(
            "Tracking number 1Z999 cannot be that of fulfillment request 8: it was sent for"
                + " fulfillment request 7. Nothing was sent. If one box holds lines of both, call"
                + " Parcel.shared(); otherwise look for the right number");
    assertThat(source.calls()).containsExactly(CREATE);

    shipments.ship(other, PARCEL.shared());
    assertThat(sent(1).allowDuplicateTrackingNumbers()).isTrue();
  }

  @Test
  void ship_sameNumberForManyRequestsAtOnce_sendsOne() {
    List<CompletableFuture<ShipmentResult>> results =
        IntStream.range(0, 100)
            .mapToObj(i -> Requests.of(i, Requests.line(1, "MUG-1", 1, 0)))
            .map(request -> shipments.shipAsync(request, PARCEL))
            .toList();

    assertThat(results.stream().filter(result -> failure(result) == null)).hasSize(1);
    assertThat(source.calls()).containsExactly(CREATE);
  }

  @Test
  void ship_stormOfTheSame_sendsOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<ShipmentResult>> blocking = new ArrayList<>();
      List<CompletableFuture<ShipmentResult>> others = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        // Each of them as somebody else would make it.
        ShipmentPush push = ShipmentPush.to(source).store(store);
        blocking.add(threads.submit(() -> push.ship(REQUEST, PARCEL)));
        others.add(push.shipAsync(REQUEST, PARCEL));
      }
      int sent = 0;
      for (int i = 0; i < 500; i++) {
        sent += blocking.get(i).get().attempts() + others.get(i).join().attempts();
      }
      assertThat(sent).isEqualTo(1);
      assertThat(source.calls()).containsExactly(CREATE);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void shipAsync_continuationThatBlocks_holdsUpNobody() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try {
      for (int i = 0; i < 50; i++) {
        CompletableFuture<Void> unused =
            shipments
                .shipAsync(REQUEST, PARCEL)
                .thenAccept(
                    result -> {
                      try {
                        never.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                    });
      }

      assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
    } finally {
      never.countDown();
    }
  }

  @Test
  void shipAsync_callThatTakesItsTime_blocksNobody() throws Exception {
    PendingCall<Shipment> pending = new PendingCall<>();
    source.answer(CREATE, arguments -> pending).answer(CREATE, null, 1);
    shipments.ship(Requests.of(1, Requests.line(1, "MUG-1", 1, 0)), Parcel.of("UPS", "first"));

    CompletableFuture<ShipmentResult> slow = shipments.shipAsync(REQUEST, PARCEL);
    pending.awaitCall();
    CompletableFuture<ShipmentResult> same = shipments.shipAsync(REQUEST, PARCEL);
    shipments.ship(Requests.of(8, Requests.line(1, "MUG-1", 1, 0)), Parcel.of("UPS", "other"));

    assertThat(slow).isNotDone();
    assertThat(same).isNotDone();
    pending.answer(null);
    assertThat(slow.join().attempts()).isEqualTo(1);
    assertThat(same.join().alreadyShipped()).isTrue();
  }

  @Test
  void shipAsync_cancelledWhileItWaitsForItsTurn_isNotSent() throws Exception {
    PendingCall<Shipment> pending = new PendingCall<>();
    source.answer(CREATE, arguments -> pending);
    shipments.ship(Requests.of(1, Requests.line(1, "MUG-1", 1, 0)), Parcel.of("UPS", "first"));
    CompletableFuture<ShipmentResult> slow = shipments.shipAsync(REQUEST, PARCEL.line("MUG-1", 1));
    pending.awaitCall();

    Parcel second = Parcel.of("UPS", "1Z998").line("MUG-1", 1);
    assertThat(shipments.shipAsync(REQUEST, second).cancel(true)).isTrue();
    pending.answer(null);
    slow.join();

    assertThat(shipments.ship(REQUEST, PARCEL.line("MUG-1", 1)).alreadyShipped()).isTrue();
    assertThat(source.arguments(CREATE)).hasSize(2);
  }

  @Test
  void shipAsync_cancelledWhileItIsSent_cancelsItsCallAndLooksNextTime() throws Exception {
    PendingCall<Shipment> pending = new PendingCall<>();
    source.answer(CREATE, arguments -> pending).answer(READ, request(3, 1), 1);
    shipments.ship(Requests.of(1, Requests.line(1, "MUG-1", 1, 0)), Parcel.of("UPS", "first"));
    CompletableFuture<ShipmentResult> slow = shipments.shipAsync(REQUEST, PARCEL);
    pending.awaitCall();

    slow.cancel(true);

    assertThatThrownBy(pending.future()::join).isInstanceOf(CancellationException.class);
    assertThat(shipments.ship(REQUEST, PARCEL))
        .isEqualTo(new ShipmentResult(7, "1Z999", true, null, 0));
  }

  @Test
  void ship_interrupted_cancelsItsCall() throws Exception {
    PendingCall<Shipment> pending = new PendingCall<>();
    source.answer(CREATE, arguments -> pending);
    shipments.ship(Requests.of(1, Requests.line(1, "MUG-1", 1, 0)), Parcel.of("UPS", "first"));
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                shipments.ship(REQUEST, PARCEL);
              } catch (Throwable e) {
                thrown.complete(e);
              }
            });
    thread.start();
    pending.awaitCall();

    thread.interrupt();

    assertThat(thrown.join()).isInstanceOf(InterruptedException.class);
    assertThatThrownBy(pending.future()::join).isInstanceOf(CancellationException.class);
  }

  @Test
  void ship_afterADeath_looksAndShipsOnce() throws Exception {
    store.dieAfter(1);
    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL)).hasMessage("dead");
    store.dieAfter(Integer.MAX_VALUE);
    source.answer(READ, request(3, 1), 1);

    assertThat(shipments.ship(REQUEST, PARCEL))
        .isEqualTo(new ShipmentResult(7, "1Z999", true, null, 0));
    assertThat(source.calls()).containsExactly(CREATE, READ + " 7");
    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
  }

  @Test
  void ship_afterADeathBeforeItWasSent_sendsIt() throws Exception {
    markAsSent(PARCEL);
    source.answer(READ, REQUEST, 1);

    assertThat(shipments.ship(REQUEST, PARCEL).attempts()).isEqualTo(1);
    assertThat(source.calls()).containsExactly(READ + " 7", CREATE);
  }

  @Test
  void ship_anotherParcelWhileOneIsOpen_settlesThatFirst() throws Exception {
    markAsSent(PARCEL.line("MUG-1", 2));
    source.answer(READ, request(2, 0), 1);

    shipments.ship(REQUEST, Parcel.of("UPS", "1Z998"));

    assertThat(sent(0).shipment().shipmentItems())
        .extracting(CreateShipmentItem::quantity)
        .containsExactly(1, 1);
    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
  }

  @Test
  void ship_anotherParcelWhileOneThatWasNeverSentIsOpen_forgetsThat() throws Exception {
    markAsSent(PARCEL.line("MUG-1", 2));
    source.answer(READ, REQUEST, 1).answer(READ, request(1, 0), 1);

    shipments.ship(REQUEST, Parcel.of("UPS", "1Z998").line("MUG-1", 1));

    assertThat(shipments.ship(REQUEST, PARCEL.line("MUG-1", 2)).attempts()).isEqualTo(1);
    assertThat(source.arguments(CREATE)).hasSize(2);
  }

  @Test
  void ship_readingThatFitsNeither_isUnclear() throws Exception {
    markAsSent(PARCEL.line("MUG-1", 2));
    source.answer(READ, request(1, 0), 1);

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOfSatisfying(
            ShipmentUnclearException.class,
            e -> {
              assertThat(e.requestId()).isEqualTo(7);
              assertThat(e.trackingNumber()).isEqualTo("1Z999");
            })
        .hasMessage(
            "Whether parcel 1Z999 of fulfillment request 7 was shipped is unclear: it was sent at"
                + " 2026-01-16T14:00:00Z and not answered, and now the request says: line 101: 1"
                + " shipped, where 0 without the parcel and 2 with it were expected; line 102: 0"
                + " shipped, where 0 without the parcel and 0 with it were expected. Nothing was"
                + " sent since. Look at the shipments of that request, then call settleAsShipped or"
                + " settleAsNotShipped");
    assertThatThrownBy(() -> shipments.ship(REQUEST, Parcel.of("UPS", "1Z998")))
        .as("nor can another parcel be")
        .isInstanceOf(ShipmentUnclearException.class);
    assertThat(source.arguments(CREATE)).isEmpty();
  }

  @Test
  void ship_readingThatStatesNoQuantities_isUnclear() {
    markAsSent(PARCEL);
    FulfillmentRequest silent =
        Requests.of(
            7,
            Requests.line(1, "MUG-1", 3, 0).toBuilder().shippedQuantity(null).build(),
            Requests.line(2, "PLATE-1", 1, 0));
    source
        .answer(READ, silent, 1)
        .answer(READ, FulfillmentRequest.builder().id(7L).build(), 1)
        .answer(READ, null, 1);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
          .isInstanceOf(ShipmentUnclearException.class)
          .hasMessageContaining("line 101: nothing said shipped");
    }
    assertThat(source.arguments(CREATE)).isEmpty();
  }

  @Test
  void settleAsShipped_isBelieved() throws Exception {
    markAsSent(PARCEL);

    shipments.settleAsShipped(7, " 1Z999 ");

    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
    assertThat(source.calls()).isEmpty();
  }

  @Test
  void settleAsNotShipped_letsItBeShipped() throws Exception {
    markAsSent(PARCEL);

    shipments.settleAsNotShipped(7, "1Z999");

    assertThat(shipments.ship(REQUEST, PARCEL).attempts()).isEqualTo(1);
    assertThat(source.calls()).containsExactly(CREATE);
  }

  @Test
  void settle_whatIsNotUnclear_isRefused() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.settleAsShipped(7, "1Z999"))
        .withMessage(
            "Parcel 1Z999 of fulfillment request 7 is not known: there is nothing to settle");
    shipments.ship(REQUEST, PARCEL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.settleAsNotShipped(7, "1Z999"))
        .withMessageContaining("is known to be shipped");
  }

  @Test
  void ship_after90Days_isForgotten() throws Exception {
    shipments.clock(() -> NOW).ship(REQUEST, PARCEL);

    assertThat(
            shipments.clock(() -> NOW.plus(Duration.ofDays(90))).ship(REQUEST, PARCEL).attempts())
        .isZero();
    assertThat(
            shipments.clock(() -> NOW.plus(Duration.ofDays(91))).ship(REQUEST, PARCEL).attempts())
        .isEqualTo(1);
  }

  @Test
  void ship_givesTheStateBackWhenItIsDone() throws Exception {
    shipments.ship(REQUEST, PARCEL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.ship(request(3, 1), Parcel.of("UPS", "2")));

    FlowState taken = store.open(ShipmentBook.FLOW);
    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOf(FlowStoreException.class);
    taken.close();
    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
  }

  @Test
  void nulls_areRefused() {
    assertThatNullPointerException().isThrownBy(() -> ShipmentPush.to(null));
    assertThatNullPointerException().isThrownBy(() -> shipments.store(null));
    assertThatNullPointerException().isThrownBy(() -> shipments.ship(null, PARCEL));
    assertThatNullPointerException().isThrownBy(() -> shipments.shipAsync(REQUEST, null));
    assertThatNullPointerException().isThrownBy(() -> new ShipmentResult(7, null, false, null, 1));
  }

  private CreateShipment sent(int index) {
    return (CreateShipment) source.arguments(CREATE).get(index)[0];
  }

  /** Leaves what a process leaves that dies before it sends a parcel, or before it is answered. */
  private void markAsSent(Parcel parcel) {
    try (FlowState state = store.open(ShipmentBook.FLOW)) {
      ShipmentMark mark =
          ShipmentMark.sent(
              NOW, ShippedQuantities.given(REQUEST), Packing.of(REQUEST, parcel).shippedAfter());
      state.putAll(Map.of("request/7/1Z999", mark.text(), "number/1Z999/7", ""));
    }
  }

  private static FulfillmentRequest request(int mugs, int plates) {
    return Requests.of(
        7, Requests.line(1, "MUG-1", 3, mugs), Requests.line(2, "PLATE-1", 1, plates));
  }

  private static Throwable failure(CompletableFuture<?> result) {
    try {
      result.join();
      return null;
    } catch (CompletionException e) {
      return e.getCause();
    }
  }
}
