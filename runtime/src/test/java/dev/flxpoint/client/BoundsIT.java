package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.internal.time.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a server or a caller gives is too long for a call. */
final class BoundsIT {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void bodyThatUnpacksToTooMuch_isGivenUp(Mode mode) throws Exception {
    try (Wire wire = new Wire(builder -> builder.maxResponseBytes(1_000_000))) {
      wire.server.enqueue(packed(50_000_000));
      wire.server.enqueue(packed(50_000_000));
      assertThatThrownBy(() -> mode.run(getVariants(wire), wire.time))
          .isInstanceOfSatisfying(
              ResponseTooLargeException.class,
              e -> {
                assertThat(e.status()).isEqualTo(200);
                assertThat(e.outcome()).isEqualTo(Outcome.PROCESSED);
              })
          .hasMessageContaining("a body of more than 1000000 bytes");
      assertThatThrownBy(() -> mode.run(getVariants(wire).raw(), wire.time))
          .isInstanceOf(ResponseTooLargeException.class);
      assertThat(wire.server.getRequestCount()).isEqualTo(2);
    }
  }

  @Test
  void bodyThatJustFits_isRead() throws Exception {
    try (Wire wire = new Wire(builder -> builder.maxResponseBytes(10))) {
      wire.answer(200, "[        ]");
      wire.answer(200, "[         ]");
      assertThat(getVariants(wire).execute()).isEmpty();
      assertThatThrownBy(() -> getVariants(wire).execute())
          .isInstanceOf(ResponseTooLargeException.class);
    }
  }

  @Test
  void errorThatUnpacksToTooMuch_isItsStatus() throws Exception {
    try (Wire wire = new Wire()) {
      wire.server.enqueue(packed(50_000_000).newBuilder().code(400).build());
      assertThatThrownBy(() -> getVariants(wire).execute())
          .isInstanceOfSatisfying(
              InvalidRequestException.class,
              e -> assertThat(e.responseBody()).hasSizeLessThanOrEqualTo(64 * 1024));
    }
  }

  @Test
  void bodyThatTrickles_endsWithTheDeadline() throws Exception {
    try (Wire wire = Wire.inRealTime(b -> b)) {
      wire.server.enqueue(
          new MockResponse.Builder()
              .body("[" + " ".repeat(1_000) + "]")
              .throttleBody(1, 50, TimeUnit.MILLISECONDS)
              .build());
      assertThatThrownBy(() -> getVariants(wire).withDeadline(Duration.ofMillis(300)).execute())
          .isInstanceOf(DeadlineException.class);
    }
  }

  @Test
  void decoding_endsWithTheDeadline() throws Exception {
    Buffer body = new Buffer().writeUtf8("[" + "{},".repeat(100_000) + "{}]");
    int[] asked = {0};
    OverdueSource late = new OverdueSource(body, () -> asked[0]++ < 3 ? 1 : 0);
    assertThatThrownBy(() -> Okio.buffer(late).readByteString())
        .isInstanceOf(OverdueSource.PassedException.class);
    assertThat(asked[0]).isEqualTo(4);
  }

  static List<Duration> longDurations() {
    return List.of(
        Duration.ofDays(36_525),
        Duration.ofDays(365L * 291),
        Duration.ofDays(365L * 300),
        ChronoUnit.FOREVER.getDuration(),
        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
  }

  @ParameterizedTest
  @MethodSource("longDurations")
  void durationsOfAnyLength_areTaken(Duration duration) throws Exception {
    try (Wire wire = new Wire(b -> b.deadline(duration).maxWait(duration))) {
      for (int i = 0; i < 4; i++) {
        wire.answer(200, "[]");
        assertThat(getVariants(wire).withDeadline(duration).execute()).isEmpty();
      }
      wire.answer(429, "", "Retry-After: 99999999999999999999");
      wire.answer(200, "[]");
      assertThat(getVariants(wire).execute()).isEmpty();
      assertThat(wire.time.elapsed()).isGreaterThan(Backoff.LONGEST);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void durationsThatAreNone_areRefused(long seconds) throws Exception {
    Duration duration = Duration.ofSeconds(seconds);
    try (Wire wire = new Wire()) {
      assertThatThrownBy(() -> getVariants(wire).withDeadline(duration))
          .hasMessage("deadline must be more than zero but is " + duration);
    }
    if (seconds < 0) {
      assertThatThrownBy(() -> Flxpoint.builder().maxWait(duration))
          .hasMessage("maxWait must be zero or more but is " + duration);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void pauseOfHours_isCut_probed_andNamed(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(429, "", "Retry-After: 1000000");
      wire.answer(200, "[]");
      assertThatThrownBy(() -> mode.run(getVariants(wire).withoutRetries(), wire.time))
          .isInstanceOf(RateLimitedException.class)
          .hasMessageContaining("since the API asked with a 429 for 1000000.0 s");
      assertThat(wire.source.status().pause())
          .isEqualTo(new TokenPause(Backoff.LONGEST, Duration.ofSeconds(1_000_000)));
      assertThatThrownBy(
              () -> mode.run(getVariants(wire).withDeadline(Duration.ofMinutes(1)), wire.time))
          .isInstanceOf(DeadlineException.class)
          .hasMessageContaining("The token rests for another 240.0 s")
          .hasMessageContaining("since the API asked with a 429 for 1000000.0 s");
      assertThat(mode.run(getVariants(wire), wire.time).attempts()).isEqualTo(1);
      assertThat(wire.time.elapsed()).isEqualTo(Backoff.LONGEST);
    }
  }

  private static MockResponse packed(long zeros) throws IOException {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      byte[] chunk = new byte[1_000_000];
      java.util.Arrays.fill(chunk, (byte) ' ');
      for (long left = zeros; left > 0; left -= chunk.length) {
        sink.write(chunk);
      }
    }
    return new MockResponse.Builder().addHeader("Content-Encoding: gzip").body(packed).build();
  }

  private static ApiCall<List<InventoryVariant>> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }
}
