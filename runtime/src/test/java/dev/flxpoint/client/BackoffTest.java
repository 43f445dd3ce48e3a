package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest(name = "attempt {0}, Retry-After {1} s, jitter {2}: {3} ms")
  @CsvSource({
    "0, , 0, 1000",
    "1, , 0, 2000",
    "2, , 0, 4000",
    "3, , 0, 8000",
    "4, , 0, 16000",
    "0, , 1, 1300",
    "3, , 0.5, 9200",
    "0, 2, 0, 2000",
    "2, 2, 0, 8000",
    "3, 3, 0, 16000",
    "4, 3, 1, 20800",
    "0, 16, 0, 16000",
    "0, 17, 0, 17000",
    "3, 60, 0, 60000",
    "40, 1, 0, 16000",
  })
  void delay_doublesUpToTheCap_butNeverUndercutsRetryAfter(
      int failedBefore, Long retryAfter, double jitter, long expectedMillis) {
    Duration asked = retryAfter == null ? null : Duration.ofSeconds(retryAfter);
    assertThat(new Backoff(() -> jitter).delay(failedBefore, asked))
        .isEqualTo(Duration.ofMillis(expectedMillis));
  }

  @ParameterizedTest(name = "\"{0}\": {1} s")
  @CsvSource({
    "1, 1",
    "' 7 ', 7",
    "86400, 86400",
    "999999999999, 86400",
    "'Thu, 1 Jan 2026 00:00:05 GMT', 5",
    "'Fri, 2 Jan 2099 00:00:00 GMT', 86400",
  })
  void retryAfter_secondsOrDate_isRead(String header, long expectedSeconds) {
    assertThat(Backoff.retryAfter(header, NOW)).isEqualTo(Duration.ofSeconds(expectedSeconds));
  }

  @ParameterizedTest
  @CsvSource({
    "0",
    "-1",
    "''",
    "soon",
    "1.5",
    "99999999999999999999",
    "'Wed, 31 Dec 2025 23:59:59 GMT'",
    "'Thu, 1 Jan 2026 00:00:00 GMT'",
  })
  void retryAfter_notAheadOrNonsense_countsAsAbsent(String header) {
    assertThat(Backoff.retryAfter(header, NOW)).isNull();
  }

  @Test
  void retryAfter_absent_isNull() {
    assertThat(Backoff.retryAfter(null, NOW)).isNull();
  }
}
