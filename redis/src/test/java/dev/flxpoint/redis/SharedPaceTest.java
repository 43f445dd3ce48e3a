package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceChange.Reason;
import dev.flxpoint.client.spi.TokenPace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SharedPaceTest {
  private static final long MINUTE = 60_000_000;

  @Test
  void numbers_tellUsersThePace_byTheServersClock() {
    SharedPace pace =
        SharedPace.of(List.of(2L, 0L, 500_500L, 1_001_000L, MINUTE, 250_000L, 0L, 6 * MINUTE));
    assertThat(pace.status())
        .isEqualTo(
            new TokenPace(
                Duration.ofMillis(1_001),
                Instant.EPOCH.plusSeconds(60),
                0.25,
                false,
                Instant.EPOCH.plusSeconds(360)));
    assertThat(SharedPace.of(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)).status()).isNull();
  }

  @Test
  void documentedPaceOnTrial_isToldToo() {
    TokenPace status = pace(3, 2, 500, 0, true).status();
    assertThat(status).isNotNull();
    assertThat(status.spacing()).isZero();
    assertThat(status.probing()).isTrue();
    assertThat(status.nextProbe()).isNull();
  }

  /** Reasons are numbers: learned, recovered, probe, probe failed. */
  @ParameterizedTest
  @CsvSource({
    "0, 500, LEARNED",
    "1, 500, RECOVERED",
    "2, 1000, PROBE",
    "3, 500, PROBE_FAILED",
  })
  void nextStep_isToldAsItWas(int number, int from, Reason reason) {
    SharedPace known = pace(6, 2, 1_001, 500, true);
    PaceChange change = pace(7, number, from, 700, false).since(known);
    assertThat(change)
        .isEqualTo(new PaceChange(reason, Duration.ofMillis(from), Duration.ofMillis(700)));
  }

  @ParameterizedTest
  @CsvSource({
    "nothing new,           5, 1000, 5, 1000, false, ",
    "as slow as before,     5, 1000, 9, 1000, false, ",
    "slower,                5, 1000, 9, 2000, false, LEARNED",
    "faster,                5, 1000, 9, 500,  false, PROBE",
    "documented on trial,   5, 1000, 9, 0,    true,  PROBE",
    "documented,            5, 1000, 9, 0,    false, RECOVERED",
    "forgotten,             5, 1000, 0, 0,    false, PROBE",
    "forgotten and learned, 5, 1000, 2, 2000, false, LEARNED",
    "a number by chance,    5, 1000, 5, 500,  false, PROBE",
  })
  void stepsThatWereMissed_comeToOne(
      String what, int known, int from, int steps, int to, boolean probing, Reason reason) {
    PaceChange change = pace(steps, 3, 4_000, to, probing).since(pace(known, 0, 0, from, false));
    PaceChange expected =
        reason == null
            ? null
            : new PaceChange(reason, Duration.ofMillis(from), Duration.ofMillis(to));
    assertThat(change).as(what).isEqualTo(expected);
  }

  private static SharedPace pace(long steps, long reason, long from, long to, boolean probing) {
    return SharedPace.of(
        List.of(steps, reason, from * 1_000, to * 1_000, 0L, 0L, probing ? 1L : 0L, 0L));
  }
}
