package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the network and the callers do, no three requests arrive within one second: judged by
 * looking at all arrivals, not by the limiter's own books.
 */
final class RollingWindowPropertyTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static final int CALLS = 2_000;

  private final FakeTime time = new FakeTime();
  private final List<Long> arrivals = new ArrayList<>();
  private TokenLimiter limiter = new TokenLimiter(time, Pacing.PROVABLE, WaitLimits.NONE);
  private int finished;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void randomSchedule_neverThreeArrivalsInASecond(long seed) {
    run(seed);
    assertThat(finished).isEqualTo(CALLS);
    assertThat(arrivals.size()).isGreaterThan(CALLS / 2);
    assertThat(tooClose()).isZero();
  }

  @Test
  void randomSchedule_windowTooShort_isFoundOut() {
    limiter =
        new TokenLimiter(
            time,
            new CompletionGuard(TokenLimiter.PERMITS, SECOND * 9 / 10, Pacing.PROVABLE),
            WaitLimits.NONE);
    run(1);
    assertThat(tooClose()).isPositive();
  }

  private void run(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CALLS; i++) {
      delay(random, 1_500, this::call, random);
    }
    time.advance(Duration.ofHours(2));
  }

  private long tooClose() {
    Collections.sort(arrivals);
    long found = 0;
    for (int i = TokenLimiter.PERMITS; i < arrivals.size(); i++) {
      if (arrivals.get(i) - arrivals.get(i - TokenLimiter.PERMITS) < SECOND) {
        found++;
      }
    }
    return found;
  }

  private void call(Random random) {
    CompletableFuture<Permit> turn = limiter.acquire(Long.MAX_VALUE);
    int fate = random.nextInt(20);
    if (fate == 0) {
      turn.cancel(false);
      finished++;
      return;
    }
    CompletableFuture<Void> unused = turn.thenAccept(permit -> onTheWire(permit, fate, random));
  }

  private void onTheWire(Permit permit, int fate, Random random) {
    finished++;
    if (fate == 1) {
      permit.close();
      return;
    }
    permit.send();
    delay(
        random,
        fate == 2 ? 1_900 : 400,
        r -> {
          arrivals.add(time.nanoTime());
          if (fate == 3) {
            limiter.pause(r.nextInt(3) * SECOND);
          }
          delay(r, 800, x -> permit.answered(), r);
        },
        random);
    if (fate == 2) {
      // The connection breaks while the request is under way.
      permit.close();
    }
  }

  private void delay(Random random, int maxMillis, Consumer<Random> action, Random argument) {
    ScheduledFuture<?> unused =
        time.schedule(
            () -> {
              action.accept(argument);
              return null;
            },
            random.nextInt(maxMillis + 1),
            TimeUnit.MILLISECONDS);
  }
}
