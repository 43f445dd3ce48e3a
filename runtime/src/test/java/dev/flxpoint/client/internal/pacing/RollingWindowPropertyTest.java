package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.VirtualWorld;
import dev.flxpoint.client.spi.RandomSchedule;
import dev.flxpoint.client.spi.RandomSchedule.Call;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the network and the callers do, no three requests arrive within one second, and no
 * permit and no waiter is lost: judged by looking at all calls, not by the limiter's own books.
 */
@Execution(ExecutionMode.CONCURRENT)
final class RollingWindowPropertyTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int SCHEDULES = Boolean.getBoolean("slow") ? 1_000 : 100;
  private static final int CALLS = 60;

  private FakeTime time = new FakeTime();
  private TokenLimiter limiter;
  private int steps;

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 2_000, 3_000})
  void provable_neverThreeArrivalsInASecond(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + SCHEDULES; seed++) {
      assertThat(run(seed, Assumption.NONE).tooClose(SECOND)).as("seed %d", seed).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 2_000, 3_000})
  void provable_refusedForAWhile_neverThreeArrivalsInASecond(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + SCHEDULES; seed++) {
      RandomSchedule schedule = runRefused(seed, Assumption.NONE);
      assertThat(schedule.tooClose(SECOND)).as("seed %d", seed).isZero();
    }
    assertThat(steps).as("changes of pace").isGreaterThan(SCHEDULES / 2);
  }

  @ParameterizedTest
  @EnumSource(Assumption.class)
  void refusedForAWhile_onASlowerPaceOneGoesAtATime_andEveryCallEnds(Assumption most) {
    for (long seed = 0; seed < SCHEDULES; seed++) {
      RandomSchedule schedule = runRefused(seed, most);
      assertThat(schedule.granted()).as("seed %d", seed).noneMatch(call -> call.crowded);
      assertEverythingIsBack(schedule, seed);
    }
  }

  @Test
  void windowTooShort_isFoundOut() {
    long found = 0;
    for (long seed = 0; seed < 20; seed++) {
      found +=
          schedule(seed, Assumption.NONE, SECOND.toNanos() * 9 / 10).run(CALLS).tooClose(SECOND);
    }
    assertThat(found).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Assumption.class)
  void everyCallEnds_inOrder_andAllPermitsComeBack(Assumption most) {
    for (long seed = 0; seed < SCHEDULES; seed++) {
      RandomSchedule schedule = run(seed, most);
      assertEverythingIsBack(schedule, seed);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Assumption.class, names = "ARRIVAL", mode = EnumSource.Mode.EXCLUDE)
  void noPermitIsGranted_whileTwoRest(Assumption most) {
    for (long seed = 0; seed < SCHEDULES; seed++) {
      List<Call> granted = run(seed, most).granted();
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

  private void assertEverythingIsBack(RandomSchedule schedule, long seed) {
    assertThat(schedule.asked()).as("seed %d", seed).hasSize(CALLS);
    assertThat(schedule.asked())
        .as("seed %d", seed)
        .allMatch(call -> call.gaveUp || call.grantedAt >= 0);
    assertThat(schedule.granted())
        .as("seed %d", seed)
        .isSortedAccordingTo(Comparator.comparingInt(call -> call.number));
    assertThat(limiter.status().freePermits())
        .as("seed %d", seed)
        .isEqualTo(schedule.isPaced() ? 1 : TokenLimiter.PERMITS);
    assertThat(limiter.status().queued()).as("seed %d", seed).isZero();
    assertThat(time.pending()).as("seed %d", seed).isZero();
  }

  private RandomSchedule runRefused(long seed, Assumption most) {
    return schedule(seed, most, TokenLimiter.WINDOW_NANOS).runRefused(CALLS);
  }

  private RandomSchedule run(long seed, Assumption most) {
    return schedule(seed, most, TokenLimiter.WINDOW_NANOS).run(CALLS);
  }

  private RandomSchedule schedule(long seed, Assumption most, long windowNanos) {
    time = new FakeTime();
    limiter =
        new TokenLimiter(
            time, new CompletionGuard(TokenLimiter.PERMITS, windowNanos, most), change -> steps++);
    return new RandomSchedule(
        seed,
        new VirtualWorld(time),
        limiter,
        Duration.ofNanos(windowNanos),
        Duration.ofNanos(TokenLimiter.GRACE_NANOS));
  }
}
