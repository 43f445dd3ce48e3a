package dev.flxpoint.client;

import dev.failsafe.spi.Scheduler;
import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.internal.time.Threads;
import dev.flxpoint.client.internal.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The benchmarks' only way to the limiter, which the runtime keeps to itself.
 *
 * <p>It adds nothing: what is measured is what production runs.
 */
public final class LimiterAccess {
  private static final long LIFTED_NANOS = 0;

  private final TokenLimiter limiter;

  /** Where a turn that has come is taken: on the system's clock, where production does it. */
  private final Executor threads;

  private LimiterAccess(TokenLimiter limiter, Executor threads) {
    this.limiter = limiter;
    this.threads = threads;
  }

  /** Returns a token's limiter on the given clock. */
  public static LimiterAccess on(LongSupplier nanoTime, Scheduler scheduler, Pacing pacing) {
    return new LimiterAccess(
        new TokenLimiter(
            new InjectedTime(nanoTime, scheduler),
            new CompletionGuard(TokenLimiter.PERMITS, TokenLimiter.WINDOW_NANOS, pacing),
            change -> {}),
        Runnable::run);
  }

  /** Returns one that keeps to the documented limit, whatever the server answers. */
  public static LimiterAccess documented(
      LongSupplier nanoTime, Scheduler scheduler, Pacing pacing) {
    return new LimiterAccess(
        new TokenLimiter(
            new InjectedTime(nanoTime, scheduler),
            new CompletionGuard(TokenLimiter.PERMITS, TokenLimiter.WINDOW_NANOS, pacing, false),
            change -> {}),
        Runnable::run);
  }

  /** Returns a limiter on the system's clock whose permits come back at once. */
  public static LimiterAccess lifted(Pacing pacing) {
    return new LimiterAccess(
        new TokenLimiter(
            SystemTime.INSTANCE,
            new CompletionGuard(TokenLimiter.PERMITS, LIFTED_NANOS, pacing),
            change -> {}),
        Threads.INSTANCE);
  }

  /** Lets a client that is about to be built send as fast as it can. */
  public static FlxpointBuilder lift(FlxpointBuilder builder) {
    return builder.window(LIFTED_NANOS);
  }

  /** Takes a permit that is there, and gives it back by an answer. */
  public boolean acquireSendAndRelease() {
    Permit permit = permit().join();
    boolean sent = permit.send();
    permit.answered();
    return sent;
  }

  /** Takes a permit that is there, and gives it back unused. */
  public boolean acquireAndRelease() {
    Permit permit = permit().join();
    permit.close();
    return permit.wasSent();
  }

  /** Returns a permit that comes with its turn. */
  public CompletableFuture<Turn> acquire() {
    return permit().thenApplyAsync(permit -> new Turn(limiter, permit), threads);
  }

  private CompletableFuture<Permit> permit() {
    CompletableFuture<Permit> turn = limiter.acquire(Long.MAX_VALUE, WaitLimits.NONE);
    if (turn == null) {
      throw new IllegalStateException("Nothing has retired this limiter");
    }
    return turn;
  }

  /** The limiters of many tokens, as a process has them. */
  public static final class Tokens {
    private final TokenUser user;
    private @Nullable TokenStates states =
        new TokenStates(SystemTime.INSTANCE, TokenLimiter.WINDOW_NANOS);

    /** Their owners have them anyway, so that no limiter is charged with its token. */
    private final List<Token> owned = new ArrayList<>();

    /** Creates one without any token. */
    public Tokens(Pacing pacing) {
      user = new TokenUser(pacing, new Listeners(List.of()));
    }

    /** Returns the limiter of a token. */
    public LimiterAccess of(String token) {
      if (states == null) {
        throw new IllegalStateException("All are forgotten");
      }
      Token ours = SourceToken.of(token);
      owned.add(ours);
      return new LimiterAccess(states.of(ours, user).limiter(), Threads.INSTANCE);
    }

    /** Lets all limiters become garbage. */
    public void forget() {
      states = null;
    }
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
