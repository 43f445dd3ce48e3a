package dev.flxpoint.client.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.PaceChange.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SharedPaceTest {
  @ParameterizedTest
  @EnumSource
  void nextStep_isToldAsItWas(Reason reason) {
    SharedPace known = pace(6, Reason.PROBE, 1_001, 500, true);
    assertThat(pace(7, reason, 900, 700, false).since(known))
        .isEqualTo(new PaceChange(reason, Duration.ofMillis(900), Duration.ofMillis(700)));
  }

  @Test
  void whoKnewNothing_isToldOfAllStepsAsOne() {
    assertThat(pace(9, Reason.PROBE_FAILED, 500, 1_001, false).since(SharedPace.DOCUMENTED))
        .isEqualTo(new PaceChange(Reason.LEARNED, Duration.ZERO, Duration.ofMillis(1_001)));
    assertThat(SharedPace.DOCUMENTED.since(SharedPace.DOCUMENTED)).isNull();
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
      String what,
      int known,
      int from,
      int steps,
      int to,
      boolean probing,
      @Nullable Reason reason) {
    PaceChange change =
        pace(steps, Reason.PROBE_FAILED, 4_000, to, probing)
            .since(pace(known, Reason.LEARNED, 0, from, false));
    PaceChange expected =
        reason == null
            ? null
            : new PaceChange(reason, Duration.ofMillis(from), Duration.ofMillis(to));
    assertThat(change).as(what).isEqualTo(expected);
  }

  private static SharedPace pace(long steps, Reason reason, long from, long to, boolean probing) {
    TokenPace status =
        to == 0 && !probing
            ? null
            : new TokenPace(Duration.ofMillis(to), Instant.EPOCH, 0, probing, null);
    return new SharedPace(
        steps, new PaceChange(reason, Duration.ofMillis(from), Duration.ofMillis(to)), status);
  }
}
