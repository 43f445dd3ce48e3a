package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.TokenPace;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts threads")
final class TokenLimiterTest {
  private static final Duration WINDOW = Duration.ofNanos(TokenLimiter.WINDOW_NANOS);

  private final FakeTime time = new FakeTime();
  private final List<PaceChange> changes = new ArrayList<>();
  private final TokenLimiter limiter = limiter(Assumption.NONE);

  @Test
  void acquire_twoAtOnce_thirdWaitsForAnAnswerAndAWindow() {
    Permit first = acquire().join();
    acquire().join();
    CompletableFuture<Permit> third = acquire();

    time.advance(Duration.ofHours(1));
    assertThat(third).isNotDone();

    first.sent();
    first.answered();
    time.advance(WINDOW.minusNanos(1));
    assertThat(third).isNotDone();
    time.advance(Duration.ofNanos(1));
    assertThat(third).isCompleted();
  }

  @Test
  void acquire_manyWaiting_areServedInOrder() {
    answer(acquire());
    answer(acquire());
    List<Integer> served = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int caller = i;
      CompletableFuture<Void> unused =
          acquire()
              .thenAccept(
                  permit -> {
                    served.add(caller);
                    permit.sent();
                    permit.answered();
                  });
    }
    time.advance(WINDOW);
    assertThat(served).containsExactly(0, 1);
    time.advance(WINDOW.multipliedBy(2));
    assertThat(served).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void acquire_cancelled_givesItsPlaceToTheNext() {
    answer(acquire());
    answer(acquire());
    CompletableFuture<Permit> first = acquire();
    CompletableFuture<Permit> second = acquire();
    CompletableFuture<Permit> third = acquire();
    first.cancel(false);
    time.advance(WINDOW);
    assertThat(second).isCompleted();
    assertThat(third).isCompleted();
  }

  @Test
  void pause_holdsBackEveryWaiter() {
    limiter.pause(Duration.ofSeconds(5));
    CompletableFuture<Permit> first = acquire();
    CompletableFuture<Permit> second = acquire();
    time.advance(Duration.ofSeconds(5).minusNanos(1));
    assertThat(first).isNotDone();
    time.advance(Duration.ofNanos(1));
    assertThat(first).isCompleted();
    assertThat(second).isCompleted();
  }

  @Test
  void pause_whileAWaiterHasItsAlarm_movesTheAlarm() {
    answer(acquire());
    answer(acquire());
    CompletableFuture<Permit> waiting = acquire();
    limiter.pause(Duration.ofSeconds(3));
    time.advance(Duration.ofSeconds(3).minusNanos(1));
    assertThat(waiting).isNotDone();
    time.advance(Duration.ofNanos(1));
    assertThat(waiting).isCompleted();
  }

  @Test
  void unsent_isFreeAtOnce() {
    acquire().join();
    Permit second = acquire().join();
    CompletableFuture<Permit> third = acquire();
    second.unsent();
    assertThat(third).isCompleted();
  }

  @Test
  void lost_waitsForTheRequestThatMayYetArrive() {
    acquire().join();
    Permit second = acquire().join();
    second.sent();
    CompletableFuture<Permit> third = acquire();
    second.lost();
    time.advance(WINDOW.plusNanos(TokenLimiter.GRACE_NANOS).minusNanos(1));
    assertThat(third).isNotDone();
    time.advance(Duration.ofNanos(1));
    assertThat(third).isCompleted();
  }

  @Test
  void acquire_aThousandWaiting_addNoThreadAndOneAlarm() {
    answer(acquire());
    answer(acquire());
    int threads = Thread.activeCount();
    for (int i = 0; i < 1_000; i++) {
      CompletableFuture<Permit> unused = acquire();
    }
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
    assertThat(time.pending()).isEqualTo(1);
  }

  @Test
  void throttled_holdsBackTheOtherPermitToo() {
    Permit first = acquire().join();
    first.sent();
    assertThat(first.throttled()).isTrue();
    CompletableFuture<Permit> next = acquire();
    time.advance(WINDOW.minusNanos(1));
    assertThat(next).isNotDone();
    time.advance(Duration.ofNanos(1));
    assertThat(next).isCompleted();
  }

  @Test
  void throttled_againAndAgain_isToldOutsideTheLock_andInTheStatus() {
    for (int i = 0; i < 4; i++) {
      time.advance(Duration.ofSeconds(5));
      Permit accepted = acquire().join();
      Permit refused = acquire().join();
      accepted.sent();
      refused.sent();
      accepted.answered();
      refused.throttled();
    }
    assertThat(changes).extracting(PaceChange::reason).containsExactly(PaceChange.Reason.LEARNED);
    assertThat(changes.get(0).to()).isEqualTo(WINDOW.dividedBy(2));
    TokenPace pace = limiter.status().pace();
    assertThat(pace).isNotNull();
    assertThat(pace.spacing()).isEqualTo(WINDOW.dividedBy(2));
    assertThat(pace.since()).isEqualTo(time.now());
  }

  @Test
  void adaptive_aPermitComesBackByItsTimer() {
    TokenLimiter adaptive = limiter(Assumption.ARRIVAL);
    adaptive.acquire(WaitLimits.NONE).join().sent();
    adaptive.acquire(WaitLimits.NONE).join().sent();
    CompletableFuture<Permit> third = adaptive.acquire(WaitLimits.NONE);
    time.advance(WINDOW.plusSeconds(1).minusNanos(1));
    assertThat(third).isNotDone();
    time.advance(Duration.ofNanos(1));
    assertThat(third).isCompleted();
  }

  @Test
  void retire_onlyWhenNothingCountsAnyMore() {
    Duration idle = Duration.ofMinutes(1);
    answer(acquire());
    time.advance(WINDOW.plusMinutes(1).minusNanos(1));
    assertThat(limiter.retire(idle)).isFalse();
    time.advance(Duration.ofNanos(1));
    assertThat(limiter.retire(idle)).isTrue();
    assertThat(limiter.acquire(WaitLimits.NONE)).isNull();
  }

  @Test
  void retire_whileAPermitIsOut_isRefused() {
    acquire().join();
    time.advance(Duration.ofHours(1));
    assertThat(limiter.retire(Duration.ofNanos(1))).isFalse();
  }

  private CompletableFuture<Permit> acquire() {
    return limiter.acquire(WaitLimits.NONE);
  }

  private static void answer(CompletableFuture<Permit> turn) {
    Permit permit = turn.join();
    permit.sent();
    permit.answered();
  }

  private TokenLimiter limiter(Assumption most) {
    return new TokenLimiter(
        time,
        new CompletionGuard(TokenLimiter.PERMITS, TokenLimiter.WINDOW_NANOS, most),
        changes::add);
  }
}
