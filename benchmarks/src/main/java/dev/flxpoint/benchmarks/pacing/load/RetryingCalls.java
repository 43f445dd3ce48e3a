package dev.flxpoint.benchmarks.pacing.load;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.network.Network;
import dev.flxpoint.benchmarks.pacing.pacer.Pacer;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Calls with the retries that the API's page on rate limits recommends: after a 429 wait {@code
 * min(Retry-After × 2^attempt, 16 s)} and up to 30 % more, four times at most. Thread-safe.
 */
public final class RetryingCalls implements Calls {
  private static final int MAX_RETRIES = 4;
  private static final Duration CAP = Duration.ofSeconds(16);
  private static final double JITTER = 0.3;

  private final Clock clock;
  private final Pacer pacer;
  private final Network network;

  @GuardedBy("this")
  private final RandomGenerator random;

  private final Duration retryAfter;

  /** Creates calls to a server that asks for a second in {@code Retry-After}. */
  public RetryingCalls(Clock clock, Pacer pacer, Network network, RandomGenerator random) {
    this(clock, pacer, network, random, Duration.ofSeconds(1));
  }

  /** Creates calls to a server that asks for that long in {@code Retry-After}. */
  public RetryingCalls(
      Clock clock, Pacer pacer, Network network, RandomGenerator random, Duration retryAfter) {
    this.retryAfter = retryAfter;
    this.clock = clock;
    this.pacer = pacer;
    this.network = network;
    this.random = random;
  }

  @Override
  public void call(End end) {
    attempt(0, end);
  }

  private void attempt(int failedBefore, End end) {
    pacer.acquire(
        turn -> {
          turn.sent();
          network.send(accepted -> answered(turn, accepted, failedBefore, end));
        });
  }

  private void answered(Pacer.Turn turn, boolean accepted, int failedBefore, End end) {
    if (accepted) {
      turn.answered();
      end.ended(true);
      return;
    }
    Duration wait = waitAfter(failedBefore);
    turn.throttled(wait);
    if (failedBefore == MAX_RETRIES) {
      end.ended(false);
    } else {
      clock.after(wait.toNanos(), () -> attempt(failedBefore + 1, end));
    }
  }

  private synchronized Duration waitAfter(int failedBefore) {
    Duration doubled = retryAfter.multipliedBy(1L << failedBefore);
    Duration wait = doubled.compareTo(CAP) < 0 ? doubled : CAP;
    return wait.plusNanos((long) (wait.toNanos() * JITTER * random.nextDouble()));
  }
}
