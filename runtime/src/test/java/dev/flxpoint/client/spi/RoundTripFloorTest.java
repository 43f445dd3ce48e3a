package dev.flxpoint.client.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class RoundTripFloorTest {
  private static final long MILLI = 1_000_000;

  private final RoundTripFloor floor = new RoundTripFloor();

  @Test
  void fewRoundTrips_assumeNothing() {
    add(31, 80);
    assertThat(floor.nanos()).isZero();
    add(1, 80);
    assertThat(floor.nanos()).isPositive();
  }

  @Test
  void constantRoundTrip_isNearlyTheFloor() {
    add(32, 80);
    assertThat(floor.nanos()).isEqualTo((long) (0.98 * 80 * MILLI) - MILLI / 2);
  }

  @Test
  void spreadRoundTrips_goTwoAndAHalfTimesTheirSpreadBelowTheShortest() {
    for (int i = 0; i < 40; i++) {
      floor.add((100 + i) * MILLI);
    }
    assertThat(floor.nanos()).isEqualTo((long) ((100 - 2.5 * 11) * MILLI) - MILLI / 2);
  }

  @Test
  void widen_goesFurtherBelow_andEndsAtZero() {
    for (int i = 0; i < 40; i++) {
      floor.add((100 + i) * MILLI);
    }
    floor.widen();
    assertThat(floor.nanos()).isEqualTo((long) ((100 - 3.75 * 11) * MILLI) - MILLI / 2);
    for (int i = 0; i < 50; i++) {
      floor.widen();
    }
    assertThat(floor.nanos()).isZero();
  }

  @Test
  void roundTripsWithoutAFloor_assumeNothing() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      floor.add((long) (random.nextDouble() * 400 * MILLI));
    }
    assertThat(floor.nanos()).isZero();
  }

  @Test
  void shorterRoute_countsAtOnce() {
    add(100, 80);
    add(12, 30);
    assertThat(floor.nanos()).isEqualTo((long) (0.98 * 30 * MILLI) - MILLI / 2);
  }

  @Test
  void longerRoute_countsOnceTheOldOneIsForgotten() {
    add(1_024, 30);
    add(1_024, 80);
    assertThat(floor.nanos()).isLessThan(30 * MILLI);
    add(1, 80);
    assertThat(floor.nanos()).isEqualTo((long) (0.98 * 80 * MILLI) - MILLI / 2);
  }

  @Test
  void endlessRoundTrip_doesNotOverflow() {
    for (int i = 0; i < 40; i++) {
      floor.add(Long.MAX_VALUE);
    }
    assertThat(floor.nanos()).isPositive();
  }

  private void add(int count, long millis) {
    for (int i = 0; i < count; i++) {
      floor.add(millis * MILLI);
    }
  }
}
