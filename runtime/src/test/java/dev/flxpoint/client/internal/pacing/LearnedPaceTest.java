package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceChange.Reason;
import dev.flxpoint.client.spi.TokenPace;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LearnedPaceTest {
  private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final Instant CALENDAR = Instant.parse("2026-01-01T12:00:00Z");

  private final LearnedPace pace = new LearnedPace(WINDOW, 0);
  private long now;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 500",
    "2, 1000",
    "3, 1414",
    "4, 2000",
    "5, 2828",
    "6, 4000",
    "8, 8000",
    "10, 16000"
  })
  void rungs_areHalfAWindow_aWindow_andThenSquareRootsOfTwo(int rung, long millis) {
    assertThat(LearnedPace.spacing(rung, WINDOW) / MILLI).isEqualTo(millis);
  }

  @Test
  void climbs_byOneRungToAWindow_byTwoBeyond_andNoHigherThanTheTenth() {
    long[] spacings = {500, 1_000, 2_000, 4_000, 8_000, 16_000, 16_000};
    for (long millis : spacings) {
      climb();
      assertThat(pace.spacing()).isEqualTo(millis * MILLI);
    }
  }

  @Test
  void refused_fourTimes_isEnough_threeAreNot() {
    refuse(3);
    assertThat(pace.isOpen()).isTrue();
    assertThat(pace.takeChange()).isNull();
    refuse(1);
    assertChange(Reason.LEARNED, 0, 500);
    assertThat(pace.takeChange()).as("told once").isNull();
  }

  @Test
  void refused_withoutProofOrTooFarFromTheLast_countsNothing() {
    for (int i = 0; i < 20; i++) {
      assertThat(pace.refused(true, false, now)).isFalse();
      assertThat(pace.refused(false, true, now)).isFalse();
    }
    assertThat(pace.isOpen()).isTrue();
  }

  @Test
  void accepted_withinAWindow_forgivesAQuarter_soOneInFiveIsBorne() {
    for (int i = 0; i < 100; i++) {
      accept(4);
      refuse(1);
    }
    assertThat(pace.isOpen()).isTrue();
    for (int i = 0; i < 13; i++) {
      accept(3);
      refuse(1);
    }
    assertThat(pace.isOpen()).isFalse();
  }

  @Test
  void accepted_withinAWindow_tellingOnly_forgives() {
    refuse(3);
    for (int i = 0; i < 40; i++) {
      pace.accepted(0, false, now);
    }
    refuse(1);
    assertThat(pace.isOpen()).isFalse();
  }

  @Test
  void accepted_fromAWindowOn_forgivesTwo() {
    climb();
    climb();
    for (int i = 0; i < 100; i++) {
      refuse(2);
      accept(1);
    }
    assertThat(pace.spacing()).isEqualTo(WINDOW);
    refuse(3);
    accept(1);
    refuse(3);
    assertThat(pace.spacing()).isEqualTo(2 * WINDOW);
  }

  @Test
  void aRunOfSixteen_leadsToATry_whichSixteenMoreEnd_andTheNextFollowsAtOnce() {
    climb();
    climb();
    accept(15);
    assertThat(pace.spacing()).isEqualTo(WINDOW);
    pace.takeChange();
    accept(1);
    assertChange(Reason.PROBE, 1_000, 500);
    assertThat(status().probing()).isTrue();
    assertThat(status().nextProbe()).isNull();
    accept(15);
    assertThat(pace.takeChange()).isNull();
    accept(1);
    assertChange(Reason.PROBE, 500, 0);
    assertThat(status().spacing()).isZero();
    accept(16);
    assertChange(Reason.RECOVERED, 500, 0);
    assertThat(pace.status(now, CALENDAR)).isNull();
  }

  @Test
  void fiveMinutes_leadToATry_andEndOne_withFewRequestsToo() {
    climb();
    accept(1);
    pace.takeChange();
    now = LearnedPace.PROBE_NANOS - 1;
    pace.accepted(0, false, now);
    assertThat(pace.takeChange()).isNull();
    now++;
    pace.accepted(0, false, now);
    assertChange(Reason.PROBE, 500, 0);
    now += LearnedPace.PROBE_NANOS;
    pace.accepted(0, false, now);
    assertChange(Reason.RECOVERED, 500, 0);
  }

  @Test
  void fiveMinutesOnTrial_endItWithoutTheNext_whichTheNextRequestBegins() {
    climb();
    climb();
    now += LearnedPace.PROBE_NANOS;
    accept(1);
    assertChange(Reason.PROBE, 1_000, 500);
    now += LearnedPace.PROBE_NANOS;
    accept(1);
    assertThat(pace.takeChange()).isNull();
    assertThat(status().probing()).isFalse();
    accept(1);
    assertChange(Reason.PROBE, 500, 0);
  }

  @Test
  void refusedOnTrial_once_goesBackToWhereItWas() {
    climbTo(4);
    accept(16);
    assertThat(pace.spacing()).isEqualTo(LearnedPace.spacing(3, WINDOW));
    pace.takeChange();
    refuse(1);
    assertChange(Reason.PROBE_FAILED, 1_414, 2_000);
  }

  @Test
  void triesThatFailSoonAfterOneAnother_doubleTheRun() {
    climb();
    for (int run = 16; run <= 128; run *= 2) {
      accept(run - 1);
      assertThat(pace.isOpen()).as("run of %d", run).isFalse();
      accept(1);
      assertThat(pace.isOpen()).as("run of %d", run).isTrue();
      refuse(1);
    }
  }

  @Test
  void triesThatFailFiveMinutesApart_doNot() {
    climb();
    for (int i = 0; i < 10; i++) {
      accept(16);
      assertThat(pace.isOpen()).isTrue();
      now += LearnedPace.PROBE_NANOS;
      refuse(1);
      assertThat(pace.isOpen()).isFalse();
    }
  }

  @Test
  void tenMinutesAtTheDocumentedPace_forgiveTheTries() {
    climb();
    for (int run = 16; run <= 128; run *= 2) {
      accept(run);
      refuse(1);
    }
    accept(256 + 16);
    assertThat(pace.status(now, CALENDAR)).isNull();
    now += TimeUnit.MINUTES.toNanos(10);
    climb();
    accept(16);
    assertThat(pace.isOpen()).isTrue();
  }

  @Test
  void status_tellsSinceWhen_whatShareIsRefused_andWhenFasterIsTried() {
    assertThat(pace.status(now, CALENDAR)).isNull();
    climb();
    now = TimeUnit.MINUTES.toNanos(1);
    climb();
    now = TimeUnit.MINUTES.toNanos(2);
    TokenPace status = status();
    assertThat(status.spacing()).isEqualTo(Duration.ofSeconds(1));
    assertThat(status.since()).isEqualTo(CALENDAR.minus(Duration.ofMinutes(2)));
    assertThat(status.probing()).isFalse();
    assertThat(status.nextProbe()).isEqualTo(CALENDAR.plus(Duration.ofMinutes(4)));
    assertThat(status.refusedShare()).isBetween(0.1, 0.13);
    for (int i = 0; i < 1_000; i++) {
      pace.accepted(0, false, now);
    }
    assertThat(status().refusedShare()).isLessThan(0.001);
  }

  @Test
  void isForgotten_anHourAfterTheLastAnswer() {
    assertThat(pace.isForgottenSince(0)).isTrue();
    climb();
    long hour = TimeUnit.HOURS.toNanos(1);
    assertThat(pace.isForgottenSince(hour - 1)).isFalse();
    assertThat(pace.isForgottenSince(hour)).isTrue();
  }

  private void climbTo(int rung) {
    while (pace.spacing() < LearnedPace.spacing(rung, WINDOW)) {
      climb();
    }
  }

  private void climb() {
    refuse(4);
  }

  private void refuse(int times) {
    for (int i = 0; i < times; i++) {
      boolean unused = pace.refused(true, true, now);
    }
  }

  private void accept(int times) {
    for (int i = 0; i < times; i++) {
      pace.accepted(0, true, now);
    }
  }

  private void assertChange(Reason reason, long fromMillis, long toMillis) {
    PaceChange change = pace.takeChange();
    assertThat(change).isNotNull();
    assertThat(change.reason()).isEqualTo(reason);
    assertThat(change.from().toMillis()).isEqualTo(fromMillis);
    assertThat(change.to().toMillis()).isEqualTo(toMillis);
  }

  private TokenPace status() {
    TokenPace status = pace.status(now, CALENDAR);
    assertThat(status).isNotNull();
    return status;
  }
}
