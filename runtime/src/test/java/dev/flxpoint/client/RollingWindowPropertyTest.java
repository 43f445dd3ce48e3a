package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.RandomSchedule.Call;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the network and the callers do, no three requests arrive within one second, and no
 * permit and no waiter is lost: judged by looking at all calls, not by the limiter's own books.
 */
final class RollingWindowPropertyTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int SCHEDULES = 1_000;
  private static final int CALLS = 60;

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 2_000, 3_000})
  void provable_neverThreeArrivalsInASecond(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + SCHEDULES; seed++) {
      assertThat(tooClose(run(seed, Pacing.PROVABLE))).as("seed %d", seed).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 2_000, 3_000})
  void provable_refusedForAWhile_neverThreeArrivalsInASecond(long firstSeed) {
    int steps = 0;
    for (long seed = firstSeed; seed < firstSeed + SCHEDULES; seed++) {
      RandomSchedule schedule = runRefused(seed, Pacing.PROVABLE);
      assertThat(tooClose(schedule)).as("seed %d", seed).isZero();
      steps += schedule.steps;
    }
    assertThat(steps).as("changes of pace").isGreaterThan(SCHEDULES / 2);
  }

  @ParameterizedTest
  @EnumSource(Pacing.class)
  void refusedForAWhile_onASlowerPaceOneGoesAtATime_andEveryCallEnds(Pacing pacing) {
    for (long seed = 0; seed < SCHEDULES; seed++) {
      RandomSchedule schedule = runRefused(seed, pacing);
      assertThat(schedule.granted).as("seed %d", seed).noneMatch(call -> call.crowded);
      assertEverythingIsBack(schedule, seed);
    }
  }

  @Test
  void windowTooShort_isFoundOut() {
    long found = 0;
    for (long seed = 0; seed < 20; seed++) {
      found += tooClose(new RandomSchedule(seed, Pacing.PROVABLE, SECOND * 9 / 10).run(CALLS));
    }
    assertThat(found).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Pacing.class)
  void everyCallEnds_inOrder_andAllPermitsComeBack(Pacing pacing) {
    for (long seed = 0; seed < SCHEDULES; seed++) {
      RandomSchedule schedule = run(seed, pacing);
      assertEverythingIsBack(schedule, seed);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Pacing.class, names = "ADAPTIVE", mode = EnumSource.Mode.EXCLUDE)
  void noPermitIsGranted_whileTwoRest(Pacing pacing) {
    for (long seed = 0; seed < SCHEDULES; seed++) {
      List<Call> granted = run(seed, pacing).granted;
      for (int i = 0; i < granted.size(); i++) {
        Call call = granted.get(i);
        long resting =
            granted.subList(0, i).stream()
                .filter(other -> other.restsUntil > call.grantedAt)
                .count();
        assertThat(resting).as("seed %d, call %d", seed, i).isLessThan(TokenLimiter.PERMITS);
      }
    }
  }

  private static void assertEverythingIsBack(RandomSchedule schedule, long seed) {
    assertThat(schedule.asked).as("seed %d", seed).hasSize(CALLS);
    assertThat(schedule.asked)
        .as("seed %d", seed)
        .allMatch(call -> call.gaveUp || call.grantedAt >= 0);
    assertThat(schedule.granted)
        .as("seed %d", seed)
        .isSortedAccordingTo(Comparator.comparingInt(call -> call.number));
    assertThat(schedule.status().freePermits())
        .as("seed %d", seed)
        .isEqualTo(schedule.isPaced() ? 1 : TokenLimiter.PERMITS);
    assertThat(schedule.status().queued()).as("seed %d", seed).isZero();
    assertThat(schedule.time.pending()).as("seed %d", seed).isZero();
  }

  private static RandomSchedule runRefused(long seed, Pacing pacing) {
    return new RandomSchedule(seed, pacing, TokenLimiter.WINDOW_NANOS).runRefused(CALLS);
  }

  private static RandomSchedule run(long seed, Pacing pacing) {
    return new RandomSchedule(seed, pacing, TokenLimiter.WINDOW_NANOS).run(CALLS);
  }

  private static long tooClose(RandomSchedule schedule) {
    long[] arrivals =
        schedule.granted.stream()
            .mapToLong(call -> call.arrivedAt)
            .filter(moment -> moment >= 0)
            .sorted()
            .toArray();
    long found = 0;
    for (int i = TokenLimiter.PERMITS; i < arrivals.length; i++) {
      if (arrivals[i] - arrivals[i - TokenLimiter.PERMITS] < SECOND) {
        found++;
      }
    }
    return found;
  }
}
