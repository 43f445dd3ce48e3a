package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.WaitLimits;
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
          new CompletionGuard(TokenLimiter.PERMITS, TokenLimiter.WINDOW_NANOS, Assumption.NONE),
          change -> {});

  @Test
  void acquire_queueFull_failsAtOnce_untilSomebodyLeaves() {
    WaitLimits small = new WaitLimits(null, 2);
    answer(limiter.acquire(small));
    answer(limiter.acquire(small));
    CompletableFuture<Permit> first = limiter.acquire(small);
    CompletableFuture<Permit> unused = limiter.acquire(small);
    assertThatThrownBy(() -> limiter.acquire(small).get(0, TimeUnit.SECONDS))
        .hasCauseInstanceOf(WaitLimits.ExceededException.class);
    first.cancel(false);
    assertThat(limiter.acquire(small)).isNotDone();
  }

  @Test
  void acquire_waitTooLong_failsAtOnce() {
    WaitLimits hurried = new WaitLimits(Duration.ofSeconds(2), 100);
    for (int i = 0; i < 2; i++) {
      answer(limiter.acquire(hurried));
    }
    for (int i = 0; i < 2; i++) {
      assertThat(limiter.acquire(hurried)).isNotDone();
    }
    assertThatThrownBy(() -> limiter.acquire(hurried).get(0, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            WaitLimits.ExceededException.class,
            e -> {
              assertThat(e.queued()).isEqualTo(2);
              assertThat(e.timeQueued()).isEqualTo(WINDOW.multipliedBy(2));
            });
    assertThat(time.pending()).as("one wake-up").isEqualTo(1);
  }

  @Test
  void acquire_waitAsLongAsAllowed_isWaited() {
    time.advance(Duration.ofHours(1));
    WaitLimits exact = new WaitLimits(WINDOW, 100);
    for (int i = 0; i < 2; i++) {
      answer(limiter.acquire(exact));
    }
    assertThat(limiter.status().estimatedWait()).isEqualTo(WINDOW);
    assertThat(limiter.acquire(exact)).isNotDone();
  }

  private static void answer(CompletableFuture<Permit> turn) {
    Permit permit = turn.join();
    permit.sent();
    permit.answered();
  }
}
