package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceChange.Reason;
import dev.flxpoint.client.spi.SharedPace;
import dev.flxpoint.client.spi.TokenPace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaceNumbersTest {
  private static final long MINUTE = 60_000_000;

  @Test
  void numbers_tellUsersThePace_byTheServersClock() {
    SharedPace pace =
        PaceNumbers.pace(List.of(2L, 0L, 500_500L, 1_001_000L, MINUTE, 250_000L, 0L, 6 * MINUTE));
    assertThat(pace.status())
        .isEqualTo(
            new TokenPace(
                Duration.ofMillis(1_001),
                Instant.EPOCH.plusSeconds(60),
                0.25,
                false,
                Instant.EPOCH.plusSeconds(360)));
    assertThat(PaceNumbers.pace(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)).status()).isNull();
  }

  @Test
  void documentedPaceOnTrial_isToldToo() {
    TokenPace status = pace(3, 2, 500, 0, true).status();
    assertThat(status).isNotNull();
    assertThat(status.spacing()).isZero();
    assertThat(status.probing()).isTrue();
    assertThat(status.nextProbe()).isNull();
  }

  /** Learned, recovered, probe, probe failed. */
  @ParameterizedTest
  @CsvSource({"0, LEARNED", "1, RECOVERED", "2, PROBE", "3, PROBE_FAILED"})
  void lastStep_hasItsReason(int number, Reason reason) {
    assertThat(pace(7, number, 500, 700, false).last())
        .isEqualTo(new PaceChange(reason, Duration.ofMillis(500), Duration.ofMillis(700)));
    assertThat(pace(0, 0, 0, 0, false)).isEqualTo(SharedPace.DOCUMENTED);
  }

  private static SharedPace pace(long steps, long reason, long from, long to, boolean probing) {
    return PaceNumbers.pace(
        List.of(steps, reason, from * 1_000, to * 1_000, 0L, 0L, probing ? 1L : 0L, 0L));
  }
}
