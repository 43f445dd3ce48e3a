package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentParcel;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.model.Shipment;
import dev.flxpoint.client.internal.pacing.TokenLimiter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RetryIT {
  private static final String BUSY =
      "{\"error\":\"Too many requests\",\"data\":{\"limit\":2,\"window\":\"1s\"}}";

  @ParameterizedTest
  @EnumSource(Mode.class)
  void status429_isRetriedAfterRetryAfter_whateverTheMethod(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(429, BUSY, "Retry-After: 3");
      wire.answer(200, "{}");
      ApiResponse<Shipment> response = mode.run(createShipment(wire), wire.time);
      assertThat(response.attempts()).isEqualTo(2);
      assertThat(wire.time.elapsed()).isEqualTo(Duration.ofSeconds(3));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void status429_holdsBackEveryOtherCallOfTheToken(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(429, BUSY, "Retry-After: 5");
      wire.answer(200, "[]");
      assertThatThrownBy(() -> mode.run(getVariants(wire).withoutRetries(), wire.time))
          .isInstanceOf(RateLimitedException.class);
      assertThat(mode.run(getVariants(wire), wire.time).timeQueued())
          .isEqualTo(Duration.ofSeconds(5));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void status429_toTheEnd_failsAfterFourRetries_eachLonger(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      for (int i = 0; i < 5; i++) {
        wire.answer(429, BUSY, "Retry-After: 1");
      }
      assertThatThrownBy(() -> mode.run(getVariants(wire), wire.time))
          .isInstanceOfSatisfying(
              RateLimitedException.class, e -> assertThat(e.attempts()).isEqualTo(5))
          .hasMessageContaining("something else uses this token, or the API allows less");
      // After a 429 no permit comes back before a window, which is a millisecond over the second.
      assertThat(wire.time.elapsed())
          .isEqualTo(Duration.ofNanos(TokenLimiter.WINDOW_NANOS).plusSeconds(2 + 4 + 8));
      assertThat(wire.server.getRequestCount()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void twoFailingCallsInARow_retryAlike(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      for (int call = 0; call < 2; call++) {
        for (int i = 0; i < 5; i++) {
          wire.answer(500, "");
        }
        assertThatThrownBy(() -> mode.run(getVariants(wire), wire.time))
            .isInstanceOfSatisfying(
                ServerErrorException.class, e -> assertThat(e.attempts()).isEqualTo(5));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void status503_unsafeCall_isNotRepeated_andSaysItMayHaveBeenProcessed(Mode mode)
      throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(503, "");
      assertThatThrownBy(() -> mode.run(createShipment(wire), wire.time))
          .isInstanceOf(ServerErrorException.class)
          .hasMessageContaining("It may have been processed, so it was not repeated");
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void status503_retryAfterZero_isNotRepeatedBehindOurBack(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(503, "", "Retry-After: 0");
      assertThatThrownBy(() -> mode.run(createShipment(wire), wire.time))
          .isInstanceOf(ServerErrorException.class);
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void status400_isNotRetried(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(400, "{\"error\":\"no such filter\"}");
      assertThatThrownBy(() -> mode.run(getVariants(wire), wire.time))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageEndingWith("The API said: no such filter");
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void brokenConnection_safeCall_isRepeated(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      breakConnection(wire);
      wire.answer(200, "[]");
      assertThat(mode.run(getVariants(wire), wire.time).attempts()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void brokenConnection_unsafeCall_isNotRepeated(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      breakConnection(wire);
      assertThatThrownBy(() -> mode.run(createShipment(wire), wire.time))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("It may have been processed, so it was not repeated");
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void withoutRetries_isSentOnce(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(429, BUSY, "Retry-After: 1");
      assertThatThrownBy(() -> mode.run(getVariants(wire).withoutRetries(), wire.time))
          .isInstanceOf(RateLimitedException.class);
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void withDeadline_passedWhileWaiting_tellsTheTimeQueued(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      getVariants(wire).execute();
      getVariants(wire).execute();
      assertThatThrownBy(
              () -> mode.run(getVariants(wire).withDeadline(Duration.ofMillis(700)), wire.time))
          .isInstanceOfSatisfying(
              DeadlineException.class,
              e -> assertThat(e.timeQueued()).isEqualTo(Duration.ofMillis(700)));
      assertThat(wire.time.elapsed()).isEqualTo(Duration.ofMillis(700));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void withDeadline_boundsTheRequestOnTheWire(Mode mode) throws Exception {
    List<Long> bounds = new CopyOnWriteArrayList<>();
    OkHttpClient watched =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  bounds.add(chain.call().timeout().timeoutNanos());
                  return chain.proceed(chain.request());
                })
            .build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(watched))) {
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      mode.run(getVariants(wire), wire.time);
      mode.run(getVariants(wire).withDeadline(Duration.ofSeconds(20)), wire.time);
      assertThat(bounds).containsExactly(0L, Duration.ofSeconds(20).toNanos());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void withDeadline_aWaitThatWouldPassIt_isNotStarted(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(429, BUSY, "Retry-After: 30");
      assertThatThrownBy(
              () -> mode.run(getVariants(wire).withDeadline(Duration.ofSeconds(20)), wire.time))
          .isInstanceOf(DeadlineException.class)
          .hasMessageContaining("was not done within its deadline of 20.0 s")
          .hasCauseInstanceOf(RateLimitedException.class);
      assertThat(wire.time.elapsed()).isZero();
    }
  }

  private static ApiCall<List<InventoryVariant>> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }

  private static ApiCall<Shipment> createShipment(Wire wire) {
    return wire.source
        .shipments()
        .createShipment(
            CreateShipment.builder()
                .shipment(CreateShipmentParcel.builder().trackingNumber("1Z999").build())
                .build());
  }

  private static void breakConnection(Wire wire) {
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
  }
}
