package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.internal.pacing.Assumption;
import dev.flxpoint.client.internal.pacing.LocalPermits;
import dev.flxpoint.client.internal.pacing.TokenLimiter;
import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a call waits for its permit. */
final class TokenStateTest {
  private static final Duration WINDOW = Duration.ofNanos(TokenLimiter.WINDOW_NANOS);
  private static final WaitLimits TWO_SECONDS = new WaitLimits(Duration.ofSeconds(2), 100);

  private final FakeTime time = new FakeTime();
  private final TokenLimiter limiter =
      new LocalPermits(time)
          .of(PermitKey.of("https://api.example.com:443", "not-a-token"), c -> {});
  private final TokenState token =
      new TokenState(
          time,
          (key, listener) -> limiter,
          PermitKey.of("https://api.example.com:443", "not-a-token"));

  @BeforeEach
  void assumeNothing() {
    limiter.restrictTo(Assumption.NONE);
  }

  @Test
  void acquire_pastItsTime_failsAndGivesItsPlaceUp() {
    answerTwo();
    CompletableFuture<Permit> impatient = acquire(Duration.ofMillis(10), WaitLimits.NONE);
    CompletableFuture<Permit> patient = acquire(Duration.ofHours(1), WaitLimits.NONE);
    time.advance(Duration.ofMillis(10));
    assertThatThrownBy(() -> impatient.get(0, TimeUnit.SECONDS))
        .hasCauseInstanceOf(TimeoutException.class);
    time.advance(WINDOW);
    assertThat(patient).isCompleted();
  }

  @Test
  void acquire_inTime_leavesNoAlarmBehind() {
    answerTwo();
    CompletableFuture<Permit> turn = acquire(Duration.ofHours(1), WaitLimits.NONE);
    time.advance(WINDOW);
    assertThat(turn).isCompleted();
    assertThat(time.pending()).isZero();
  }

  @Test
  void acquire_waitedLongerThanAllowed_fails() {
    acquire(Duration.ofHours(1), TWO_SECONDS).join().sent();
    acquire(Duration.ofHours(1), TWO_SECONDS).join().sent();
    CompletableFuture<Permit> turn = acquire(Duration.ofSeconds(9), TWO_SECONDS);
    time.advance(Duration.ofSeconds(2));
    assertThatThrownBy(() -> turn.get(0, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            WaitLimits.ExceededException.class,
            e -> assertThat(e.timeQueued()).isEqualTo(Duration.ofSeconds(2)));
  }

  @Test
  void acquire_deadlineBeforeTheLimit_isTheDeadlinesFailure() {
    acquire(Duration.ofHours(1), TWO_SECONDS).join().sent();
    acquire(Duration.ofHours(1), TWO_SECONDS).join().sent();
    CompletableFuture<Permit> turn = acquire(Duration.ofSeconds(1), TWO_SECONDS);
    time.advance(Duration.ofSeconds(1));
    assertThatThrownBy(() -> turn.get(0, TimeUnit.SECONDS))
        .hasCauseInstanceOf(TimeoutException.class);
  }

  private void answerTwo() {
    for (int i = 0; i < 2; i++) {
      Permit permit = acquire(Duration.ofHours(1), WaitLimits.NONE).join();
      permit.sent();
      permit.answered();
    }
  }

  private CompletableFuture<Permit> acquire(Duration longest, WaitLimits limits) {
    return token.acquire(longest.toNanos(), limits);
  }
}
