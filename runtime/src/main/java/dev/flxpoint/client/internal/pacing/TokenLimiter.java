package dev.flxpoint.client.internal.pacing;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The permits of one token that a process keeps to itself: first come, first served.
 *
 * <p>Thread-safe. A waiting call costs an object, no thread: whoever gives a permit back, or the
 * shared timer, serves the next one. Futures are completed outside the lock and one after the
 * other, never below one another, so whatever depends on one may give permits back, or ask for
 * more.
 */
public final class TokenLimiter implements TokenPermits {
  /** Two requests in any rolling second, as the API's page on rate limits says. */
  public static final int PERMITS = 2;

  /** The API's second, and a millisecond for a server that counts a closed window. */
  public static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(1_001);

  /** How long a request may be under way after its connection broke; a guess on the safe side. */
  static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private record Served(CompletableFuture<Permit> turn, Lease lease) {}

  private final Time time;
  private final PaceListener paceListener;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private final CompletionGuard guard;

  @GuardedBy("lock")
  private @Nullable WaitQueue waiting;

  /** Some thread completes turns, and will look again before it stops. */
  private volatile boolean serving;

  @GuardedBy("lock")
  private long wakeAt = CompletionGuard.NEVER;

  @GuardedBy("lock")
  private long lastNow;

  @GuardedBy("lock")
  private boolean retired;

  TokenLimiter(Time time, CompletionGuard guard, PaceListener paceListener) {
    this.time = time;
    this.guard = guard;
    this.paceListener = paceListener;
  }

  @Override
  public @Nullable CompletableFuture<Permit> acquire(WaitLimits limits) {
    CompletableFuture<Permit> turn = new CompletableFuture<>();
    lock.lock();
    try {
      if (retired) {
        return null;
      }
      if (waiting == null && (guard.nextFree() <= lastNow || guard.nextFree() <= now())) {
        turn.complete(new LocalPermit(this, guard.take()));
        return turn;
      }
      long now = now();
      if (exceeds(limits, now)) {
        turn.completeExceptionally(
            new WaitLimits.ExceededException(WaitQueue.size(waiting), expectedWait(now)));
        return turn;
      }
      waiting = WaitQueue.with(waiting, turn);
      wake(now);
    } finally {
      lock.unlock();
    }
    CompletableFuture<Permit> unused = turn.whenComplete((permit, failure) -> leave(turn));
    return turn;
  }

  @Override
  public void pause(Duration pause) {
    lock.lock();
    try {
      guard.pauseUntil(now() + pause.toNanos());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public PermitStatus status() {
    lock.lock();
    try {
      long now = now();
      boolean isFree = waiting == null && guard.nextFree() <= now;
      return new PermitStatus(
          isFree ? Duration.ZERO : expectedWait(now),
          WaitQueue.size(waiting),
          guard.free(now),
          Duration.ofNanos(guard.floorNanos()),
          guard.pace(now, time));
    } finally {
      lock.unlock();
    }
  }

  /** Of what callers let it assume, the least holds, from the next request on. */
  public void restrictTo(Assumption most) {
    lock.lock();
    try {
      guard.restrictTo(most);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean retire(Duration idle) {
    lock.lock();
    try {
      retired = retired || (waiting == null && guard.isIdleSince(now() - idle.toNanos()));
      return retired;
    } finally {
      lock.unlock();
    }
  }

  void book(Entry entry, Lease lease) {
    PaceChange change;
    lock.lock();
    try {
      long now = now();
      entry.into(guard, lease, now);
      wake(now);
      change = guard.takeChange();
    } finally {
      lock.unlock();
    }
    if (change != null) {
      paceListener.paceChanged(change);
    }
  }

  void giveBackUnsent(Lease lease) {
    lock.lock();
    try {
      guard.unsent(lease);
      if (waiting == null) {
        return;
      }
    } finally {
      lock.unlock();
    }
    serve();
  }

  /**
   * Gives free permits to those who wait.
   *
   * <p>What depends on a turn may come back here, on this thread or another: it finds that somebody
   * serves already and will look again. So thousands of turns that end at once make a loop.
   */
  private void serve() {
    lock.lock();
    try {
      if (serving) {
        return;
      }
      serving = true;
    } finally {
      lock.unlock();
    }
    try {
      Served next = next(null);
      while (next != null) {
        boolean unwanted = !next.turn.complete(new LocalPermit(this, next.lease));
        next = next(unwanted ? next.lease : null);
      }
    } catch (Throwable e) {
      // Such as of a stack without room: whoever comes here next goes on.
      serving = false;
      throw e;
    }
  }

  /** Takes back a permit that came too late, and returns the next turn; null if there is none. */
  private @Nullable Served next(@Nullable Lease unwanted) {
    lock.lock();
    try {
      if (unwanted != null) {
        guard.unsent(unwanted);
      }
      long now = now();
      CompletableFuture<Permit> turn = guard.nextFree() > now ? null : WaitQueue.first(waiting);
      waiting = WaitQueue.without(waiting, turn);
      if (turn != null) {
        return new Served(turn, guard.take());
      }
      serving = false;
      wake(now);
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void leave(CompletableFuture<Permit> turn) {
    lock.lock();
    try {
      waiting = WaitQueue.without(waiting, turn);
    } finally {
      lock.unlock();
    }
  }

  @GuardedBy("lock")
  private boolean exceeds(WaitLimits limits, long now) {
    Duration longest = limits.maxWait();
    return WaitQueue.size(waiting) >= limits.maxQueued()
        || (longest != null && expectedWait(now).compareTo(longest) > 0);
  }

  @GuardedBy("lock")
  private Duration expectedWait(long now) {
    return Duration.ofNanos(guard.expectedTurn(WaitQueue.size(waiting), now) - now);
  }

  /** What was free a while ago is free still, so a reading can serve a later call as well. */
  @GuardedBy("lock")
  private long now() {
    lastNow = time.nanoTime();
    return lastNow;
  }

  /** An earlier wake-up that is under way already looks again and sets the next one. */
  @GuardedBy("lock")
  private void wake(long now) {
    if (waiting == null) {
      return;
    }
    long moment = guard.nextFree();
    if (moment >= wakeAt) {
      return;
    }
    wakeAt = moment;
    ScheduledFuture<?> unused =
        time.schedule(
            () -> {
              wakeUp(moment);
              return null;
            },
            moment - now,
            TimeUnit.NANOSECONDS);
  }

  private void wakeUp(long moment) {
    lock.lock();
    try {
      if (wakeAt == moment) {
        wakeAt = CompletionGuard.NEVER;
      }
    } finally {
      lock.unlock();
    }
    serve();
  }

  /** What becomes of a permit, as the guard is told of it. */
  interface Entry {
    void into(CompletionGuard guard, Lease lease, long now);
  }
}
