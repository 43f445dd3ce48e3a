package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.ApiCall;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Thousands of callers on permits that do not come from this process, all ending at once. */
@Timeout(60)
final class ForeignPermitsStormIT {
  private static final int BLOCKING = 100;

  private final HoldingPermits permits = new HoldingPermits();
  private final ExecutorService callers = Executors.newFixedThreadPool(BLOCKING);

  @Test
  void permitsThatGoDown_endEveryCall() throws Exception {
    assertThat(storm(3_000, wire -> permits.failAll()))
        .hasSize(3_000 + BLOCKING)
        .containsOnly(PermitUnavailableException.class.getSimpleName());
    assertThat(permits.sent).hasValue(0);
  }

  @Test
  void closing_endsEveryCall_andNoLatePermitIsLost() throws Exception {
    assertThat(
            storm(
                3_000,
                wire -> {
                  wire.flxpoint.close();
                  permits.grantAll();
                }))
        .hasSize(3_000 + BLOCKING)
        .containsOnly(ClosedException.class.getSimpleName());
    assertThat(permits.back).hasValue(permits.granted.get());
    assertThat(permits.sent).hasValue(0);
  }

  @Test
  void closingWhilePermitsCome_everyPermitComesBackOnce() throws Exception {
    List<String> ends =
        storm(
            300,
            wire -> {
              CompletableFuture<Void> closing = CompletableFuture.runAsync(wire.flxpoint::close);
              permits.grantAll();
              closing.join();
            });
    assertThat(ends)
        .hasSize(300 + BLOCKING)
        .isSubsetOf(ClosedException.class.getSimpleName(), "success");
    assertThat(permits.back).hasValue(permits.granted.get());
    assertThat(permits.sent.get()).isEqualTo(ends.stream().filter("success"::equals).count());
  }

  /** Returns how each call ends after all of them wait. */
  private List<String> storm(int asynchronous, Consumer<Wire> end) throws Exception {
    try (Wire wire = wire()) {
      List<CompletableFuture<String>> calls = new ArrayList<>();
      for (int i = 0; i < BLOCKING; i++) {
        ApiCall<?> call = wire.getVariants();
        calls.add(CompletableFuture.supplyAsync(call::execute, callers).handle(this::named));
      }
      for (int i = 0; i < asynchronous; i++) {
        calls.add(wire.getVariants().executeAsync().handle(this::named));
      }
      while (permits.asked.get() < BLOCKING + asynchronous) {
        Thread.onSpinWait();
      }
      end.accept(wire);
      CompletableFuture<Void> all =
          CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new));
      assertThat(all).succeedsWithin(Duration.ofSeconds(30));
      return calls.stream().map(CompletableFuture::join).toList();
    } finally {
      callers.shutdownNow();
    }
  }

  private String named(Object value, Throwable failure) {
    if (failure == null) {
      return "success";
    }
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return (failure instanceof FlxpointException ? failure : cause).getClass().getSimpleName();
  }

  private Wire wire() throws IOException {
    Wire wire = Wire.inRealTime(b -> b.permits(permits));
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .addHeader("Content-Type: application/json")
                .body("[]")
                .build();
          }
        });
    return wire;
  }
}
