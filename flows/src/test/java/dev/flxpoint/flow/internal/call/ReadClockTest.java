package dev.flxpoint.flow.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

final class ReadClockTest {
  private static final Instant OURS = Instant.parse("2026-01-14T10:30:00.700Z");

  private final AtomicLong nanos = new AtomicLong(TimeUnit.DAYS.toNanos(7));
  private Instant now = OURS;
  private final ReadClock clock = new ReadClock(() -> now, nanos::get);

  @Test
  void timeOfTheAnswer_lessItsDurationAndASecond_isNeverAfterTheReading() {
    now = OURS.plusSeconds(3600);
    // The API read at 10:29:59.2 by its clock, and answered at 10:30:00.9.
    Headers headers = Headers.of("Date", "Wed, 14 Jan 2026 10:30:00 GMT");
    assertThat(clock.read(call(Duration.ofSeconds(2), Duration.ZERO, headers)).at())
        .isEqualTo("2026-01-14T10:29:57Z");
  }

  @Test
  void waitForAPermit_isNoPartOfTheCall() {
    Headers headers = Headers.of("Date", "Wed, 14 Jan 2026 10:30:00 GMT");
    assertThat(clock.read(call(Duration.ofMinutes(5), Duration.ofSeconds(298), headers)).at())
        .isEqualTo("2026-01-14T10:29:57Z");
  }

  @Test
  void ourClockThatIsSetBackMeanwhile_changesNothing() {
    Headers headers = Headers.of("Date", "Wed, 14 Jan 2026 10:30:00 GMT");
    ApiCall<List<String>> call = call(Duration.ofSeconds(2), Duration.ZERO, headers);
    assertThat(clock.read(call).at()).isEqualTo("2026-01-14T10:29:57Z");
    assertThat(now).isBefore(OURS);
  }

  @Test
  void withoutATimeInTheAnswer_oursCounts_lessFiveSeconds() {
    for (Headers headers : List.of(Headers.of(), Headers.of("Date", "today"))) {
      now = OURS;
      assertThat(clock.read(call(Duration.ofSeconds(2), Duration.ZERO, headers)).at())
          .isEqualTo("2026-01-14T10:29:55Z");
    }
  }

  /** Returns a call that takes so long, during which our clock is set back by an hour. */
  @SuppressWarnings("unchecked")
  private ApiCall<List<String>> call(Duration takes, Duration queued, Headers headers) {
    return (ApiCall<List<String>>)
        Proxy.newProxyInstance(
            ApiCall.class.getClassLoader(),
            new Class<?>[] {ApiCall.class},
            (proxy, method, arguments) -> {
              nanos.addAndGet(takes.toNanos());
              now = now.minusSeconds(3600);
              return new ApiResponse<>(List.of("row"), 200, headers, 1, queued);
            });
  }
}
