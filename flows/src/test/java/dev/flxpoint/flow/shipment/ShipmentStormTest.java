package dev.flxpoint.flow.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many callers, and callers who change their mind. */
@Timeout(60)
final class ShipmentStormTest extends ShipmentRig {
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
    PendingCall<Shipment> pending = new PendingCall<>();
    source.answer(CREATE, arguments -> pending);
    shipments.ship(Requests.of(1, Requests.line(1, "MUG-1", 1, 0)), Parcel.of("UPS", "first"));
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

      // Attached to what is done already, they would hold up this thread.
      pending.answer(Shipment.builder().id(82_002L).build());
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
}
