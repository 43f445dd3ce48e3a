package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.internal.pacing.TokenLimiter;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

final class CancellationIT {
  @Test
  void asyncCall_cancelledWhileWaiting_isNeverSent_andFreesItsPlace() throws Exception {
    try (Wire wire = new Wire()) {
      for (int i = 0; i < 3; i++) {
        wire.answer(200, "[]");
      }
      getVariants(wire).execute();
      getVariants(wire).execute();
      CompletableFuture<List<InventoryVariant>> cancelled = getVariants(wire).executeAsync();
      CompletableFuture<List<InventoryVariant>> next = getVariants(wire).executeAsync();
      assertThat(cancelled.cancel(true)).isTrue();
      wire.time.awaitDone(next);

      assertThat(next.join()).isEmpty();
      assertThat(wire.time.elapsed()).isEqualTo(Duration.ofNanos(TokenLimiter.WINDOW_NANOS));
      assertThat(wire.server.getRequestCount()).isEqualTo(3);
    }
  }

  /** Dependents run last in, first out, so what is behind a caller's own may never run. */
  @Test
  void asyncCall_cancelledWhileAContinuationBlocks_isNeverSent_andFreesItsPlace() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (Wire wire = new Wire()) {
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      getVariants(wire).execute();
      getVariants(wire).execute();
      CompletableFuture<?> cancelled = getVariants(wire).executeAsync();
      CompletableFuture<?> timedOut = getVariants(wire).executeForResponseAsync();
      List<Thread> blocked = new ArrayList<>();
      for (CompletableFuture<?> call : List.of(cancelled, timedOut)) {
        CompletableFuture<?> unused = call.whenComplete((value, failure) -> await(release));
        boolean cancels = call == cancelled;
        Thread thread =
            new Thread(
                () -> {
                  boolean unusedResult =
                      cancels
                          ? call.cancel(true)
                          : call.completeExceptionally(new TimeoutException());
                });
        thread.start();
        blocked.add(thread);
      }
      while (wire.source.status().queued() > 0) {
        Thread.onSpinWait();
      }
      wire.time.advance(Duration.ofSeconds(5));
      assertThat(wire.server.getRequestCount()).isEqualTo(2);
      release.countDown();
      for (Thread thread : blocked) {
        thread.join();
      }
    }
  }

  /** Neither reaches a name server, so the call and its permit must not wait for it. */
  @Test
  void asyncCall_whoseHostIsNotResolved_endsWithItsDeadline_orWhenCancelled() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    OkHttpClient slow =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  await(release);
                  return List.of(InetAddress.getLoopbackAddress());
                })
            .build();
    try (Wire wire =
        Wire.inRealTime(b -> b.okHttpClient(slow).baseUrl("https://shop.example.com"))) {
      CompletableFuture<?> late =
          getVariants(wire).withDeadline(Duration.ofMillis(50)).executeAsync();
      CompletableFuture<?> cancelled = getVariants(wire).executeAsync();
      assertThatThrownBy(() -> late.get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(DeadlineException.class);
      cancelled.cancel(true);
      while (wire.source.status().freePermits() < 2) {
        Thread.onSpinWait();
      }
    } finally {
      release.countDown();
    }
  }

  @Test
  void asyncCall_cancelledOnTheWire_endsItsRequest() throws Exception {
    CompletableFuture<String> failed = new CompletableFuture<>();
    OkHttpClient watched =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void callFailed(Call call, IOException e) {
                    failed.complete(e.getMessage());
                  }
                })
            .build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(watched))) {
      CompletableFuture<List<InventoryVariant>> call = getVariants(wire).executeAsync();
      wire.takeRequest();
      call.cancel(true);
      assertThat(failed.get(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void blockingCall_interruptedWhileWaiting_failsWithTheFlagSet_andFreesItsPlace()
      throws Exception {
    try (Wire wire = new Wire()) {
      for (int i = 0; i < 3; i++) {
        wire.answer(200, "[]");
      }
      getVariants(wire).execute();
      getVariants(wire).execute();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> getVariants(wire).execute())
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("got no whole answer: interrupted")
          .hasMessageEndingWith("The request was not sent.");
      assertThat(Thread.interrupted()).isTrue();

      getVariants(wire).execute();
      assertThat(wire.time.elapsed()).isEqualTo(Duration.ofNanos(TokenLimiter.WINDOW_NANOS));
    }
  }

  @Test
  void blockingCall_interruptedAsItsTurnComes_givesThePermitBack() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().body("[]").build());
      Flxpoint flxpoint =
          Flxpoint.builder()
              .baseUrl(server.url("/").toString())
              .time(new LateInterrupt(TokenLimiter.PERMITS))
              .build();
      SourceClient source = flxpoint.source(SourceToken.of(Wire.TOKEN));
      for (int i = 0; i < TokenLimiter.PERMITS; i++) {
        assertThatThrownBy(() -> source.inventory().getInventoryVariants().execute())
            .isInstanceOf(ConnectionException.class);
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(source.inventory().getInventoryVariants().execute()).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static ApiCall<List<InventoryVariant>> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }
}
