package dev.flxpoint.benchmarks.pacing.pacer;

import dev.failsafe.spi.DefaultScheduledFuture;
import dev.failsafe.spi.Scheduler;
import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.client.LimiterAccess;
import dev.flxpoint.client.Pacing;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;

/** The runtime's limiter. */
public final class OwnPacer implements Pacer {
  private final LimiterAccess limiter;

  /** Creates one of the given limiter, on whatever clock that has. */
  public OwnPacer(LimiterAccess limiter) {
    this.limiter = limiter;
  }

  /** Creates one on the given clock. */
  public OwnPacer(Clock clock, Pacing pacing) {
    this(LimiterAccess.on(clock::nanoTime, scheduler(clock), pacing));
  }

  /** Returns one that keeps to the documented limit, whatever the server answers. */
  public static OwnPacer documented(Clock clock, Pacing pacing) {
    return new OwnPacer(LimiterAccess.documented(clock::nanoTime, scheduler(clock), pacing));
  }

  @Override
  public void acquire(Consumer<Turn> ready) {
    CompletableFuture<Void> unused = limiter.acquire().thenAccept(turn -> ready.accept(of(turn)));
  }

  private static Scheduler scheduler(Clock clock) {
    return (task, delay, unit) -> schedule(clock, task, unit.toNanos(delay));
  }

  /** The limiter cancels nothing that it schedules here: no call has a deadline. */
  private static ScheduledFuture<?> schedule(Clock clock, Callable<?> task, long nanos) {
    clock.after(nanos, () -> run(task));
    return new DefaultScheduledFuture<>();
  }

  private static void run(Callable<?> task) {
    try {
      task.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Turn of(LimiterAccess.Turn turn) {
    return new Turn() {
      @Override
      public void sent() {
        turn.sent();
      }

      @Override
      public void answered() {
        turn.answered();
      }

      @Override
      public void throttled(Duration wait) {
        turn.throttled(wait);
      }
    };
  }
}
