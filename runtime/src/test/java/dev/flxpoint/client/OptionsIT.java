package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.internal.pacing.TokenLimiter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OptionsIT {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void raw_takesAnyFinalAnswer_andDecodesNothing(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(418, "<short and stout>", "X-Pot: tea");
      wire.answer(200, "not JSON");
      ApiResponse<ByteString> teapot = mode.run(getVariants(wire).raw(), wire.time);
      assertThat(teapot.status()).isEqualTo(418);
      assertThat(teapot.body().utf8()).isEqualTo("<short and stout>");
      assertThat(teapot.headers().get("X-Pot")).isEqualTo("tea");
      assertThat(mode.run(getVariants(wire).raw(), wire.time).body().utf8()).isEqualTo("not JSON");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void raw_isRetriedAsEver_andEndsWithTheLastAnswer(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      for (int i = 0; i < 3; i++) {
        wire.answer(503, "busy");
      }
      ApiResponse<ByteString> last = mode.run(getVariants(wire).raw().withMaxRetries(2), wire.time);
      assertThat(last.status()).isEqualTo(503);
      assertThat(last.attempts()).isEqualTo(3);
    }
  }

  @Test
  void raw_bodyLongerThanWhatErrorsShow_isWhole() throws Exception {
    try (Wire wire = new Wire()) {
      String body = "x".repeat(200_000);
      wire.answer(400, body);
      assertThat(getVariants(wire).raw().execute().utf8()).isEqualTo(body);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void maxRetries_ofTheClient_holdsUnlessTheCallSaysOtherwise(Mode mode) throws Exception {
    try (Wire wire = new Wire(builder -> builder.maxRetries(1))) {
      for (int i = 0; i < 2 + 4; i++) {
        wire.answer(500, "");
      }
      assertThatThrownBy(() -> mode.run(getVariants(wire), wire.time))
          .isInstanceOfSatisfying(
              ServerErrorException.class, e -> assertThat(e.attempts()).isEqualTo(2));
      assertThatThrownBy(() -> mode.run(getVariants(wire).withMaxRetries(3), wire.time))
          .isInstanceOfSatisfying(
              ServerErrorException.class, e -> assertThat(e.attempts()).isEqualTo(4));
    }
  }

  @Test
  void deadline_ofTheClient_holdsUnlessTheCallSaysOtherwise() throws Exception {
    try (Wire wire = new Wire(builder -> builder.deadline(Duration.ofSeconds(2)))) {
      for (int i = 0; i < 3; i++) {
        wire.answer(429, "", "Retry-After: 3");
      }
      wire.answer(200, "[]");
      assertThatThrownBy(() -> getVariants(wire).execute()).isInstanceOf(DeadlineException.class);
      assertThat(getVariants(wire).withDeadline(Duration.ofMinutes(1)).execute()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void maxQueued_oneMore_failsAtOnce(Mode mode) throws Exception {
    try (Wire wire = new Wire(builder -> builder.maxQueued(1))) {
      for (int i = 0; i < 3; i++) {
        wire.answer(200, "[]");
      }
      getVariants(wire).execute();
      getVariants(wire).execute();
      CompletableFuture<List<InventoryVariant>> waiting = getVariants(wire).executeAsync();
      assertThat(wire.source.status().queued()).isEqualTo(1);
      assertThatThrownBy(() -> mode.run(getVariants(wire), wire.time))
          .isInstanceOfSatisfying(QueueFullException.class, e -> assertThat(e.attempts()).isZero())
          .hasMessageContaining("was not sent: 1 other waits for a permit of this token")
          .hasMessageContaining("spread the work over more tokens");
      wire.time.awaitDone(waiting);
      assertThat(waiting).isCompleted();
    }
  }

  @Test
  void maxWait_longerWait_failsAtOnce() throws Exception {
    try (Wire wire = new Wire(builder -> builder.maxWait(Duration.ofMillis(500)))) {
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      getVariants(wire).execute();
      getVariants(wire).execute();
      assertThat(wire.source.status().estimatedWait())
          .isEqualTo(Duration.ofNanos(TokenLimiter.WINDOW_NANOS));
      assertThatThrownBy(() -> getVariants(wire).execute())
          .isInstanceOf(QueueFullException.class)
          .hasMessageContaining("the wait would be 1.001 s");
    }
  }

  @Test
  void status_ofAnUnusedToken_isFree() throws Exception {
    try (Wire wire = new Wire()) {
      assertThat(wire.source.status())
          .isEqualTo(
              new TokenStatus(
                  Duration.ZERO, 0, 2, Duration.ZERO, null, null, Map.of(), null, null));
    }
  }

  private static ApiCall<List<InventoryVariant>> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }
}
