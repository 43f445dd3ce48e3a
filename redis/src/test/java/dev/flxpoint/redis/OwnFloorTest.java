package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a process makes of its round trips and refusals; whether a request is hasty is told it. */
final class OwnFloorTest {
  private static final long TRIP = Duration.ofMillis(80).toNanos();
  private static final long WINDOW = KnownSlots.WINDOW;

  private final OwnFloor floor = new OwnFloor(OwnFloor.Way.of("here", "p1", true));
  private long now = 1_000 * WINDOW;

  @Test
  void enoughRoundTrips_areTheFloor() {
    answer(31);
    assertThat(floor.nanos()).isZero();
    answer(1);
    assertThat(floor.nanos()).isBetween(TRIP / 10 * 9, TRIP);
  }

  @Test
  void provablePermits_haveNoFloor() {
    OwnFloor none = new OwnFloor(OwnFloor.Way.of("here", "p1", false));
    for (int i = 0; i < 100; i++) {
      none.sent(false);
      none.answered(now, false, now + TRIP);
    }
    none.sent(false);
    assertThat(none.throttled(now, false, now + TRIP)).isTrue();
    assertThat(none.nanos()).isZero();
  }

  @Test
  void refusal_withNothingHasty_isNotOurFault_andTeachesNothing() {
    spread();
    long before = floor.nanos();
    assertThat(refuse(false)).isTrue();
    assertThat(floor.nanos()).isEqualTo(before);
  }

  @Test
  void refusalOfAHastyRequest_mayBeOurFault_andWidens() {
    spread();
    long before = floor.nanos();
    assertThat(refuse(true)).isFalse();
    assertThat(floor.nanos()).isLessThan(before);
  }

  @Test
  void refusalBesideAHastyRequest_mayBeItsFault() {
    floor.sent(true);
    assertThat(refuse(false)).isFalse();
  }

  @Test
  void refusalAfterAHastyRequest_mayBeItsFault_untilThatHasRested() {
    floor.sent(true);
    now += TRIP;
    floor.answered(now - TRIP, true, now);
    now += WINDOW - 1;
    assertThat(refuse(false)).isFalse();
    now += 1;
    assertThat(refuse(false)).isTrue();
  }

  @Test
  void refusalAfterALostHastyRequest_mayBeItsFault_untilThatMustHaveArrivedAndRested() {
    floor.sent(true);
    floor.lost(true, now);
    now += KnownSlots.GRACE + WINDOW - 1;
    assertThat(refuse(false)).isFalse();
    now += 1;
    assertThat(refuse(false)).isTrue();
  }

  @Test
  void thirdRefusalThatMayBeOurFault_endsTheSite() {
    refuse(false);
    refuse(true);
    refuse(true);
    assertThat(floor.site()).isEqualTo("site:here");
    refuse(true);
    assertThat(floor.site()).isEqualTo("p1");
  }

  @Test
  void slowerPace_isWhatRefusedBefore_soThatWayAndSiteAreTrustedAsAtFirst() {
    spread();
    long before = floor.nanos();
    for (int i = 0; i < 5; i++) {
      refuse(true);
    }
    assertThat(floor.site()).isEqualTo("p1");
    floor.forgetRefusals();
    assertThat(floor.nanos()).isEqualTo(before);
    now += WINDOW;
    thirdRefusalThatMayBeOurFault_endsTheSite();
  }

  private void spread() {
    for (int i = 0; i < 40; i++) {
      floor.sent(false);
      floor.answered(now, false, now + TRIP + Duration.ofMillis(i / 2).toNanos());
    }
    now += 10 * WINDOW;
  }

  private void answer(int times) {
    for (int i = 0; i < times; i++) {
      floor.sent(false);
      floor.answered(now, false, now + TRIP);
    }
  }

  /** Returns what a request learns that is refused at once. */
  private boolean refuse(boolean isHasty) {
    floor.sent(isHasty);
    return floor.throttled(now, isHasty, now);
  }
}
