package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.InventoryVariant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

  private static ApiCall<List<InventoryVariant>> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }
}
