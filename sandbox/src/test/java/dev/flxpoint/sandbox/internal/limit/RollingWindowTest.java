package dev.flxpoint.sandbox.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RollingWindowTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void admit_thirdWithinASecond_refused() {
    RollingWindow window = new RollingWindow(false);
    assertThat(window.admit(0)).isTrue();
    assertThat(window.admit(1)).isTrue();
    assertThat(window.admit(SECOND - 1)).isFalse();
  }

  @Test
  void admit_thirdExactlyASecondAfterTheFirst_admitted() {
    RollingWindow window = new RollingWindow(false);
    assertThat(window.admit(0)).isTrue();
    assertThat(window.admit(0)).isTrue();
    assertThat(window.admit(SECOND)).isTrue();
    assertThat(window.admit(SECOND)).isTrue();
    assertThat(window.admit(SECOND)).isFalse();
  }

  @Test
  void admit_refusedRequest_takesNoPlace() {
    RollingWindow window = new RollingWindow(false);
    window.admit(0);
    window.admit(0);
    assertThat(window.admit(SECOND / 2)).isFalse();
    assertThat(window.admit(SECOND)).isTrue();
  }

  @Test
  void admit_strictVariant_refusedRequestKeepsTheWindowShut() {
    RollingWindow window = new RollingWindow(true);
    window.admit(0);
    window.admit(0);
    assertThat(window.admit(SECOND / 2)).isFalse();
    // The request at 0.5 s and the second one at 0: the one at 0 has just left the window.
    assertThat(window.admit(SECOND)).isTrue();
    assertThat(window.admit(SECOND + 1)).isFalse();
    assertThat(window.admit(SECOND + 2)).isFalse();
    assertThat(window.admit(2 * SECOND + 1)).isTrue();
  }

  @Test
  void admit_acrossTheOverflowOfTheClock_decidesAsEver() {
    RollingWindow window = new RollingWindow(false);
    long start = Long.MAX_VALUE - SECOND / 2;
    assertThat(window.admit(start)).isTrue();
    assertThat(window.admit(start + 1)).isTrue();
    assertThat(window.admit(start + SECOND - 1)).isFalse();
    assertThat(window.admit(start + SECOND)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, false", "4, true", "5, true", "6, true"})
  void admit_randomArrivals_agreesWithTheDefinition(long seed, boolean countRejected) {
    SplittableRandom random = new SplittableRandom(seed);
    RollingWindow window = new RollingWindow(countRejected);
    List<Long> counted = new ArrayList<>();
    long now = 0;
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      // Quarters of a second meet the edge of the window often, odd steps in between.
      now += random.nextBoolean() ? random.nextInt(5) * SECOND / 4 : random.nextLong(SECOND);
      boolean expected = inWindow(counted, now) < 2;
      assertThat(window.admit(now)).as("arrival %d at %d", i, now).isEqualTo(expected);
      if (expected || countRejected) {
        counted.add(now);
      }
      refused += expected ? 0 : 1;
    }
    assertThat(refused).isBetween(500, 4_500);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void admit_randomArrivals_neverMoreThanTwoInAnySecond(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RollingWindow window = new RollingWindow(false);
    List<Long> admitted = new ArrayList<>();
    long now = 0;
    for (int i = 0; i < 5_000; i++) {
      now += random.nextLong(SECOND / 2);
      if (window.admit(now)) {
        admitted.add(now);
      }
    }
    for (int i = 2; i < admitted.size(); i++) {
      assertThat(admitted.get(i) - admitted.get(i - 2)).isGreaterThanOrEqualTo(SECOND);
    }
  }

  private static long inWindow(List<Long> counted, long now) {
    return counted.stream().filter(each -> each > now - SECOND && each <= now).count();
  }
}
