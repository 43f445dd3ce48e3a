package dev.flxpoint.client;

import dev.failsafe.spi.Scheduler;
import dev.flxpoint.client.internal.pacing.LocalPermits;
import dev.flxpoint.client.internal.pacing.TokenLimiter;
import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.internal.time.Threads;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
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
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The benchmarks' only way to the limiter, which the runtime keeps to itself.
 *
 * <p>It adds nothing: what is measured is what production runs.
 */
public final class LimiterAccess {
  private static final long LIFTED_NANOS = 0;

  private final TokenPermits limiter;

  /** Where a turn that has come is taken: on the system's clock, where production does it. */
  private final Executor threads;

  private LimiterAccess(TokenPermits limiter, Executor threads) {
    this.limiter = limiter;
    this.threads = threads;
  }

  /** Returns a token's limiter on the given clock. */
  public static LimiterAccess on(LongSupplier nanoTime, Scheduler scheduler, Pacing pacing) {
    return of(new LocalPermits(new InjectedTime(nanoTime, scheduler)), pacing, Runnable::run);
  }

  /** Returns one that keeps to the documented limit, whatever the server answers. */
  public static LimiterAccess documented(
      LongSupplier nanoTime, Scheduler scheduler, Pacing pacing) {
    return of(
        LocalPermits.asDocumented(new InjectedTime(nanoTime, scheduler)), pacing, Runnable::run);
  }

  /** Returns a limiter on the system's clock whose permits come back at once. */
  public static LimiterAccess lifted(Pacing pacing) {
    return of(new LocalPermits(SystemTime.INSTANCE, LIFTED_NANOS), pacing, Threads.INSTANCE);
  }

  private static LimiterAccess of(LocalPermits permits, Pacing pacing, Executor threads) {
    TokenLimiter limiter = permits.of(PermitKey.of("https://api.example.com", "any"), change -> {});
    limiter.restrictTo(pacing.most());
    return new LimiterAccess(limiter, threads);
  }

  /** Lets a client that is about to be built send as fast as it can. */
  public static FlxpointBuilder lift(FlxpointBuilder builder) {
    return builder.window(LIFTED_NANOS);
  }

  /** Takes a permit that is there, and gives it back by an answer. */
  public boolean acquireSendAndRelease() {
    HeldPermit permit = new HeldPermit(permit().join());
    boolean sent = permit.send();
    permit.answered();
    return sent;
  }

  /** Takes a permit that is there, and gives it back unused. */
  public boolean acquireAndRelease() {
    HeldPermit permit = new HeldPermit(permit().join());
    permit.close();
    return permit.wasSent();
  }

  /** Returns a permit that comes with its turn. */
  public CompletableFuture<Turn> acquire() {
    return permit().thenApplyAsync(permit -> new Turn(limiter, permit), threads);
  }

  private CompletableFuture<Permit> permit() {
    CompletableFuture<Permit> turn = limiter.acquire(WaitLimits.NONE);
    if (turn == null) {
      throw new IllegalStateException("Nothing has retired this limiter");
    }
    return turn;
  }

  /** The limiters of many tokens, as a process has them. */
  public static final class Tokens {
    private final TokenUser user;
    private @Nullable TokenStates states =
        new TokenStates(
            SystemTime.INSTANCE,
            new LocalPermits(SystemTime.INSTANCE),
            HttpUrl.get("https://api.example.com/"));

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
      return new LimiterAccess(states.of(ours, user).permits(), Threads.INSTANCE);
    }

    /** Lets all limiters become garbage. */
    public void forget() {
      states = null;
    }
  }

  /** A permit, with what a call does with it. */
  public static final class Turn {
    private final TokenPermits limiter;
    private final Permit permit;

    private Turn(TokenPermits limiter, Permit permit) {
      this.limiter = limiter;
      this.permit = permit;
    }

    /** The request is written now. */
    public void sent() {
      permit.sent();
    }

    /** The answer is here, and no 429. */
    public void answered() {
      permit.answered();
    }

    /** A 429 is here, after which a call of the runtime would wait so long. */
    public void throttled(Duration wait) {
      permit.throttled();
      limiter.pause(wait);
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
