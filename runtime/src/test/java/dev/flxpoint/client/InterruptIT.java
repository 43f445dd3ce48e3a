package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentParcel;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interrupt ends a blocking call in whatever it does, and nothing is told that is not true. */
final class InterruptIT {
  /** What the call does when its thread is interrupted. */
  enum Phase {
    WAITS_FOR_ITS_PERMIT(Outcome.NOT_SENT),
    WAITS_FOR_THE_ANSWER(Outcome.UNCLEAR),
    READS_THE_BODY(Outcome.PROCESSED),
    WAITS_AFTER_A_429(Outcome.REFUSED),
    WAITS_AFTER_A_503(Outcome.UNCLEAR);

    final Outcome outcome;

    Phase(Outcome outcome) {
      this.outcome = outcome;
    }
  }

  private final List<CallEvent> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch headers = new CountDownLatch(1);
  private final CountDownLatch attempt = new CountDownLatch(1);

  @ParameterizedTest
  @EnumSource(Phase.class)
  void interrupted_endsAtOnce_keepsTheFlag_andTellsWhatWasSent(Phase phase) throws Exception {
    try (Wire wire = wire()) {
      switch (phase) {
        case WAITS_FOR_ITS_PERMIT -> {
          wire.answer(200, "[]");
          wire.answer(200, "[]");
          getVariants(wire).execute();
          getVariants(wire).execute();
          heard.clear();
        }
        case WAITS_FOR_THE_ANSWER -> {}
        case READS_THE_BODY ->
            wire.server.enqueue(
                new MockResponse.Builder()
                    .body("[" + " ".repeat(100_000) + "]")
                    .throttleBody(10, 1, TimeUnit.SECONDS)
                    .build());
        case WAITS_AFTER_A_429 -> wire.answer(429, "", "Retry-After: 100");
        case WAITS_AFTER_A_503 -> wire.answer(503, "", "Retry-After: 100");
      }
      FlxpointException failure = interrupt(getVariants(wire), thread -> awaitPhase(phase, wire));
      assertThat(failure)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("interrupted");
      assertThat(failure.outcome()).isEqualTo(phase.outcome);
      assertThat(heard).hasSize(1);
      assertThat(heard.get(0).failure()).isSameAs(failure);
    }
  }

  @Test
  void interruptedWhileItConnects_isTheDocumentedException() throws Exception {
    CountDownLatch connecting = new CountDownLatch(1);
    OkHttpClient slow =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  connecting.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return List.of(InetAddress.getLoopbackAddress());
                })
            .build();
    try (Wire wire = new Wire(b -> b.okHttpClient(slow).baseUrl("https://shop.example.com"))) {
      FlxpointException failure =
          interrupt(getVariants(wire), thread -> awaitUninterruptibly(connecting));
      assertThat(failure).isInstanceOf(ConnectionException.class);
      assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    }
  }

  /** The server accepts no connection, since its backlog is full: the client waits to connect. */
  @Test
  void interruptedWhileTheHandshakeHangs_ends() throws Exception {
    CompletableFuture<Void> accepted = new CompletableFuture<>();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread server =
          new Thread(
              () -> {
                try (var socket = silent.accept()) {
                  int first = socket.getInputStream().read();
                  accepted.complete(null);
                  while (first != -1) {
                    first = socket.getInputStream().read();
                  }
                } catch (java.io.IOException e) {
                  accepted.completeExceptionally(e);
                }
              });
      server.start();
      try (Wire wire = new Wire(b -> b.baseUrl("https://localhost:" + silent.getLocalPort()))) {
        FlxpointException failure = interrupt(getVariants(wire), thread -> accepted.join());
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure).hasMessageEndingWith("The request was not sent.");
      }
      server.join();
    }
  }

  @Test
  void interruptedBefore_sendsNothing() throws Exception {
    try (Wire wire = wire()) {
      FlxpointException failure =
          run(
              () -> {
                Thread.currentThread().interrupt();
                createShipment(wire).execute();
              });
      assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
      assertThat(wire.server.getRequestCount()).isZero();
      assertThat(wire.source.status().freePermits()).isEqualTo(2);
    }
  }

  @Test
  void unsafeCall_interruptedOnTheWire_saysToLookFirst() throws Exception {
    try (Wire wire = wire()) {
      FlxpointException failure = interrupt(createShipment(wire), thread -> takeRequest(wire));
      assertThat(failure)
          .hasMessageEndingWith(
              "It may have been processed, so it was not repeated: look before you send it again.");
    }
  }

  private Wire wire() throws Exception {
    CallListener listener =
        new CallListener() {
          @Override
          public void callEnded(CallEvent event) {
            heard.add(event);
          }

          @Override
          public void attemptEnded(AttemptEvent event) {
            attempt.countDown();
          }
        };
    OkHttpClient watched =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void responseHeadersEnd(Call call, Response response) {
                    headers.countDown();
                  }
                })
            .build();
    return Wire.inRealTime(
        b -> b.okHttpClient(watched).window(TimeUnit.MINUTES.toNanos(10)).addListener(listener));
  }

  private void awaitPhase(Phase phase, Wire wire) {
    switch (phase) {
      case WAITS_FOR_ITS_PERMIT -> {
        while (wire.source.status().queued() == 0) {
          Thread.onSpinWait();
        }
      }
      case WAITS_FOR_THE_ANSWER -> takeRequest(wire);
      case READS_THE_BODY -> awaitUninterruptibly(headers);
      case WAITS_AFTER_A_429, WAITS_AFTER_A_503 -> awaitUninterruptibly(attempt);
    }
  }

  private static FlxpointException interrupt(ApiCall<?> call, Consumer<Thread> until)
      throws Exception {
    CompletableFuture<FlxpointException> failure = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                failure.complete(run(call::execute));
              } catch (Throwable e) {
                failure.completeExceptionally(e);
              }
            });
    caller.start();
    until.accept(caller);
    caller.interrupt();
    return failure.get(20, TimeUnit.SECONDS);
  }

  private static FlxpointException run(Runnable call) {
    try {
      call.run();
      throw new AssertionError("It must fail");
    } catch (FlxpointException e) {
      assertThat(Thread.interrupted()).as("the flag").isTrue();
      return e;
    }
  }

  private static void takeRequest(Wire wire) {
    try {
      var unused = wire.takeRequest();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static ApiCall<?> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }

  private static ApiCall<?> createShipment(Wire wire) {
    return wire.source
        .shipments()
        .createShipment(
            CreateShipment.builder()
                .shipment(CreateShipmentParcel.builder().trackingNumber("1Z999").build())
                .build());
  }
}
