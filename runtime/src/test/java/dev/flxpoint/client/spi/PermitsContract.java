package dev.flxpoint.client.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What any {@link Permits} must do that assume nothing of the network, on any clock: no permit too
 * early, none lost, nobody forgotten.
 *
 * <p>A test class extends it and says where and how permits are had.
 */
public abstract class PermitsContract {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private World world;
  private Permits permits;
  private TokenPermits token;

  /** Returns a world of its own for each test. */
  protected abstract World world();

  /** Returns the permits to try, on that world's clock. */
  protected abstract Permits permits(World world);

  /** Returns how long a permit rests whose request was lost, at most. */
  protected abstract Duration lostFor();

  /** Returns how many seeded schedules of 60 calls to run. */
  protected int schedules() {
    return 200;
  }

  @BeforeEach
  final void create() {
    world = world();
    permits = permits(world);
    token = token("not-a-token");
  }

  @Test
  void twoGoAtOnce_aThirdOneASecondAfterAnAnswer() {
    Permit first = granted(acquire());
    granted(acquire());
    CompletableFuture<Permit> third = acquire();
    first.sent();
    world.pass(SECOND.multipliedBy(2));
    assertThat(third).isNotDone();
    first.answered();
    assertThat(timeUntil(third)).isBetween(SECOND, SECOND.multipliedBy(2));
  }

  @Test
  void whoWaits_isServedInOrder() {
    List<Integer> served = new ArrayList<>();
    List<CompletableFuture<Permit>> turns = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int caller = i;
      CompletableFuture<Permit> turn = acquire();
      turns.add(turn);
      CompletableFuture<Void> unused =
          turn.thenAccept(
              permit -> {
                served.add(caller);
                permit.sent();
                permit.answered();
              });
    }
    turns.forEach(this::timeUntil);
    assertThat(served).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void whoGivesUp_leavesItsPlace_andNoPermitIsLost() {
    answer(acquire());
    answer(acquire());
    List<CompletableFuture<Permit>> leaving = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      leaving.add(acquire());
    }
    CompletableFuture<Permit> staying = acquire();
    CompletableFuture<Permit> afterIt = acquire();
    leaving.forEach(turn -> turn.cancel(false));
    timeUntil(staying);
    assertThat(timeUntil(afterIt)).isLessThan(SECOND.multipliedBy(2));
    assertThat(token.status().queued()).isZero();
  }

  @Test
  void unsent_mayServeAnotherAtOnce() {
    granted(acquire());
    Permit second = granted(acquire());
    CompletableFuture<Permit> third = acquire();
    second.unsent();
    assertThat(timeUntil(third)).isLessThan(SECOND);
  }

  @Test
  void lost_restsUntilTheRequestMustHaveArrived_andASecondMore() {
    granted(acquire());
    Permit second = granted(acquire());
    second.sent();
    CompletableFuture<Permit> third = acquire();
    second.lost();
    assertThat(timeUntil(third)).isBetween(SECOND.multipliedBy(2), lostFor().plus(SECOND));
  }

  @Test
  void throttled_holdsBackBoth() {
    Permit first = granted(acquire());
    first.sent();
    first.throttled();
    assertThat(timeUntil(acquire())).isGreaterThanOrEqualTo(SECOND);
  }

  @Test
  void pause_holdsBackWhoWaits_andWhoComes() {
    answer(acquire());
    answer(acquire());
    CompletableFuture<Permit> waiting = acquire();
    token.pause(SECOND.multipliedBy(3));
    CompletableFuture<Permit> coming = acquire();
    assertThat(timeUntil(waiting)).isGreaterThanOrEqualTo(SECOND.multipliedBy(3));
    assertThat(timeUntil(coming)).isLessThan(SECOND);
  }

  @Test
  void limits_keepOthersOut_untilSomebodyLeaves() {
    answer(acquire());
    answer(acquire());
    WaitLimits one = new WaitLimits(null, 1);
    CompletableFuture<Permit> first = token.acquire(one);
    assertThatThrownBy(() -> token.acquire(one).get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(WaitLimits.ExceededException.class);
    first.cancel(false);
    assertThat(timeUntil(token.acquire(one))).isLessThan(SECOND.multipliedBy(2));
    answer(acquire());
    WaitLimits hurried = new WaitLimits(Duration.ofMillis(1), 100);
    assertThatThrownBy(() -> token.acquire(hurried).get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(WaitLimits.ExceededException.class);
  }

  @Test
  void status_tellsTheQueueAndWhatIsFree() {
    assertThat(token.status().freePermits()).isEqualTo(2);
    assertThat(token.status().estimatedWait()).isZero();
    answer(acquire());
    answer(acquire());
    CompletableFuture<Permit> unused = acquire();
    assertThat(token.status().freePermits()).isZero();
    assertThat(token.status().queued()).isEqualTo(1);
    assertThat(token.status().estimatedWait()).isPositive();
  }

  @Test
  void tokens_doNotShare_butTheSameTokenDoes() {
    answer(acquire());
    answer(acquire());
    assertThat(timeUntil(token("not-a-token-either").acquire(WaitLimits.NONE))).isLessThan(SECOND);
    assertThat(token("not-a-token").status().freePermits()).isZero();
  }

  @Test
  void retire_onlyWhenNothingCountsAnyMore_andForGood() {
    Permit permit = granted(acquire());
    assertThat(token.retire(Duration.ZERO)).as("a permit is out").isFalse();
    permit.sent();
    permit.answered();
    assertThat(token.retire(SECOND)).as("it rests").isFalse();
    world.pass(SECOND.multipliedBy(3));
    assertThat(token.retire(SECOND)).isTrue();
    assertThat(token.acquire(WaitLimits.NONE)).isNull();
  }

  @Test
  void anySchedule_neverThreeInASecond_andEveryCallEnds() {
    for (long seed = 0; seed < schedules(); seed++) {
      World other = world();
      TokenPermits tried =
          permits(other).of(PermitKey.of("https://api.example.com:443", "t" + seed), c -> {});
      RandomSchedule schedule =
          new RandomSchedule(seed, other, tried, SECOND.plusMillis(1), lostFor().minus(SECOND));
      schedule.run(60);
      assertThat(schedule.tooClose(SECOND)).as("seed %d", seed).isZero();
      assertThat(schedule.asked())
          .as("seed %d", seed)
          .hasSize(60)
          .allMatch(call -> call.gaveUp || call.grantedAt >= 0);
      assertThat(schedule.granted())
          .as("seed %d", seed)
          .isSortedAccordingTo(Comparator.comparingInt(call -> call.number));
      assertThat(tried.status().freePermits()).as("seed %d", seed).isEqualTo(2);
      assertThat(tried.status().queued()).as("seed %d", seed).isZero();
    }
  }

  private TokenPermits token(String token) {
    return permits.of(PermitKey.of("https://api.example.com:443", token), change -> {});
  }

  private CompletableFuture<Permit> acquire() {
    return token.acquire(WaitLimits.NONE);
  }

  private void answer(CompletableFuture<Permit> turn) {
    Permit permit = granted(turn);
    permit.sent();
    permit.answered();
  }

  private Permit granted(CompletableFuture<Permit> turn) {
    timeUntil(turn);
    return turn.join();
  }

  /** Returns how long the turn takes to come. */
  private Duration timeUntil(CompletableFuture<Permit> turn) {
    long from = world.nanoTime();
    for (int i = 0; i < 2_000 && !turn.isDone(); i++) {
      world.pass(Duration.ofMillis(10));
    }
    assertThat(turn).isCompleted();
    return Duration.ofNanos(world.nanoTime() - from);
  }
}
