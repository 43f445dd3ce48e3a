package dev.flxpoint.client;

import dev.failsafe.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The benchmarks' only way to the limiter, which the runtime keeps to itself.
 *
 * <p>It adds nothing: what is measured is what production runs.
 */
public final class LimiterAccess {
  private final TokenLimiter limiter;

  private LimiterAccess(TokenLimiter limiter) {
    this.limiter = limiter;
  }

  /** Returns a token's limiter on the given clock. */
  public static LimiterAccess on(LongSupplier nanoTime, Scheduler scheduler, Pacing pacing) {
    return new LimiterAccess(
        new TokenLimiter(new InjectedTime(nanoTime, scheduler), pacing, WaitLimits.NONE));
  }

  /** Returns a permit that comes with its turn. */
  public CompletableFuture<Turn> acquire() {
    CompletableFuture<Permit> permit = limiter.acquire(Long.MAX_VALUE);
    if (permit == null) {
      throw new IllegalStateException("Nothing has retired this limiter");
    }
    return permit.thenApply(p -> new Turn(limiter, p));
  }

  /** A permit, with what a call does with it. */
  public static final class Turn {
    private final TokenLimiter limiter;
    private final Permit permit;

    private Turn(TokenLimiter limiter, Permit permit) {
      this.limiter = limiter;
      this.permit = permit;
    }

    /** The request is written now. */
    public void sent() {
      permit.send();
    }

    /** The answer is here, and no 429. */
    public void answered() {
      permit.answered();
    }

    /** A 429 is here, after which a call of the runtime would wait so long. */
    public void throttled(Duration wait) {
      permit.throttled();
      limiter.pause(wait.toNanos());
    }
  }

  private record InjectedTime(LongSupplier clock, Scheduler scheduler) implements Time {
    @Override
    public long nanoTime() {
      return clock.getAsLong();
    }

    @Override
    public Instant now() {
      throw new UnsupportedOperationException("A limiter needs no calendar");
    }

    @Override
    public void awaitDone(CompletableFuture<?> future) {
      throw new UnsupportedOperationException("A limiter never waits");
    }

    @Override
    public ScheduledFuture<?> schedule(Callable<?> task, long delay, TimeUnit unit) {
      return scheduler.schedule(task, delay, unit);
    }
  }
}
