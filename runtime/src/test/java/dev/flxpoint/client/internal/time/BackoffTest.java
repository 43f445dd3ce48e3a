package dev.flxpoint.client.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public final class BackoffTest {
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
    "0, 300, 0, 300000",
    "3, 301, 0, 300000",
    "4, 31536000, 0, 300000",
  })
  void delay_doublesUpToTheCap_butNeverUndercutsRetryAfter(
      int failedBefore, Long retryAfter, double jitter, long expectedMillis) {
    Duration asked = retryAfter == null ? null : Duration.ofSeconds(retryAfter);
    assertThat(new Backoff(() -> jitter).delay(failedBefore, asked))
        .isEqualTo(Duration.ofMillis(expectedMillis));
  }
}
