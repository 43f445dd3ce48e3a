package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest(name = "{0}: {1} ms")
  @CsvSource({
    "1, 1000",
    "' 7 ', 7000",
    "007, 7000",
    "86400, 86400000",
    "6.0, 6000",
    "6.5, 6500",
    "6., 6000",
    ".25, 250",
    "1.9999999999999999999, 1999",
    "'6, 6', 6000",
    "'6,7.5,soon', 7500",
    "999999999999, 31536000000",
    "99999999999999999999999999999999, 31536000000",
    "'Thu, 01 Jan 2026 00:00:05 GMT', 5000",
    "'Thu, 1 Jan 2026 00:00:05 GMT', 5000",
    "'Thursday, 01-Jan-26 00:00:05 GMT', 5000",
    "'Thu Jan  1 00:00:05 2026', 5000",
    "'Fri, 02 Jan 2099 00:00:00 GMT', 31536000000",
  })
  void of_everyFormThatIsSent_isRead(String header, long expectedMillis) {
    Duration wait = RetryAfter.of(headers(header), NOW);
    assertThat(wait).isNotNull();
    assertThat(wait.toMillis()).isEqualTo(expectedMillis);
  }

  @ParameterizedTest
  @CsvSource({
    "0",
    "0.0",
    "00",
    "-1",
    "''",
    ".",
    "','",
    "soon",
    "1e3",
    "5 s",
    "\u0661",
    "'Wed, 31 Dec 2025 23:59:59 GMT'",
    "'Thu, 01 Jan 2026 00:00:00 GMT'",
  })
  void of_notAheadOrNonsense_countsAsAbsent(String header) {
    assertThat(RetryAfter.of(headers(header), NOW)).isNull();
  }

  @Test
  void of_longNonsense_isNothing_inNoTime() {
    assertThat(RetryAfter.of(headers("0".repeat(500_000) + "x"), NOW)).isNull();
    assertThat(RetryAfter.of(headers("0".repeat(900) + "x"), NOW)).isNull();
  }

  @Test
  void of_severalHeaders_theLongestCounts() {
    assertThat(RetryAfter.of(headers("3", "Thu, 01 Jan 2026 00:00:09 GMT", "4"), NOW))
        .isEqualTo(Duration.ofSeconds(9));
    assertThat(RetryAfter.of(headers(), NOW)).isNull();
  }

  private static Headers headers(String... values) {
    Headers.Builder headers = new Headers.Builder();
    for (String value : values) {
      headers.addUnsafeNonAscii("retry-after", value);
    }
    return headers.build();
  }
}
