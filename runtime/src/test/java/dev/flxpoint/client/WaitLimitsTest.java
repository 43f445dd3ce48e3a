package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.internal.time.FakeTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WaitLimitsTest {
  private static final Duration WINDOW = Duration.ofNanos(TokenLimiter.WINDOW_NANOS);

  private final FakeTime time = new FakeTime();
  private final TokenLimiter limiter =
      new TokenLimiter(
          time,
          new CompletionGuard(TokenLimiter.PERMITS, TokenLimiter.WINDOW_NANOS, Pacing.PROVABLE),
          change -> {});

  @Test
  void acquire_queueFull_failsAtOnce_untilSomebodyLeaves() {
    WaitLimits small = new WaitLimits(Long.MAX_VALUE, 2);
    answer(limiter.acquire(Long.MAX_VALUE, small));
    answer(limiter.acquire(Long.MAX_VALUE, small));
    CompletableFuture<Permit> first = limiter.acquire(Long.MAX_VALUE, small);
    CompletableFuture<Permit> unused = limiter.acquire(Long.MAX_VALUE, small);
    assertThatThrownBy(() -> limiter.acquire(Long.MAX_VALUE, small).get(0, TimeUnit.SECONDS))
        .hasCauseInstanceOf(WaitLimits.ExceededException.class);
    first.cancel(false);
    assertThat(limiter.acquire(Long.MAX_VALUE, small)).isNotDone();
  }

  @Test
  void acquire_waitTooLong_failsAtOnce() {
    WaitLimits hurried = new WaitLimits(Duration.ofSeconds(2).toNanos(), 100);
    for (int i = 0; i < 2; i++) {
      answer(limiter.acquire(Long.MAX_VALUE, hurried));
    }
    for (int i = 0; i < 2; i++) {
      assertThat(limiter.acquire(Long.MAX_VALUE, hurried)).isNotDone();
    }
    assertThatThrownBy(() -> limiter.acquire(Long.MAX_VALUE, hurried).get(0, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            WaitLimits.ExceededException.class,
            e -> {
              assertThat(e.queued).isEqualTo(2);
              assertThat(e.nanos).isEqualTo(2 * TokenLimiter.WINDOW_NANOS);
            });
    assertThat(time.pending()).as("one wake-up and two alarms").isEqualTo(3);
  }

  @Test
  void acquire_waitAsLongAsAllowed_isWaited() {
    time.advance(Duration.ofHours(1));
    WaitLimits exact = new WaitLimits(TokenLimiter.WINDOW_NANOS, 100);
    for (int i = 0; i < 2; i++) {
      answer(limiter.acquire(Long.MAX_VALUE, exact));
    }
    assertThat(limiter.status().estimatedWait()).isEqualTo(WINDOW);
    assertThat(limiter.acquire(Long.MAX_VALUE, exact)).isNotDone();
  }

  @Test
  void acquire_waitedTooLong_fails() {
    WaitLimits hurried = new WaitLimits(Duration.ofSeconds(2).toNanos(), 100);
    limiter.acquire(Long.MAX_VALUE, hurried).join().send();
    limiter.acquire(Long.MAX_VALUE, hurried).join().send();
    CompletableFuture<Permit> turn = limiter.acquire(Duration.ofSeconds(9).toNanos(), hurried);
    time.advance(Duration.ofSeconds(2));
    assertThatThrownBy(() -> turn.get(0, TimeUnit.SECONDS))
        .hasCauseInstanceOf(WaitLimits.ExceededException.class);
  }

  private static void answer(CompletableFuture<Permit> turn) {
    Permit permit = turn.join();
    permit.send();
    permit.answered();
  }
}
