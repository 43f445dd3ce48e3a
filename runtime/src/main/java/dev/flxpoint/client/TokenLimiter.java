package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.Alarm;
import dev.flxpoint.client.internal.time.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the permits of one token, first come, first served.
 *
 * <p>Thread-safe. A waiting call costs an object, no thread: whoever gives a permit back, or the
 * shared timer, serves the next one. Futures are completed outside the lock and one after the
 * other, never below one another, so whatever depends on one may give permits back, or ask for
 * more.
 */
final class TokenLimiter {
  /** Two requests in any rolling second, as the API's page on rate limits says. */
  static final int PERMITS = 2;

  /** The API's second, and a millisecond for a server that counts a closed window. */
  static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(1_001);

  /** How long a request may be under way after its connection broke; a guess on the safe side. */
  static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private record Served(CompletableFuture<Permit> turn, Permit permit) {}

  private final Time time;
  private final CompletionGuard guard;
  private final PaceListener paceListener;
  private final ReentrantLock lock = new ReentrantLock();

  private @Nullable WaitQueue waiting;

  /** Some thread completes turns, and will look again before it stops. */
  private volatile boolean serving;

  private long wakeAt = CompletionGuard.NEVER;
  private long lastNow;
  private volatile boolean retired;

  TokenLimiter(Time time, CompletionGuard guard, PaceListener paceListener) {
    this.time = time;
    this.guard = guard;
    this.paceListener = paceListener;
  }

  /**
   * Returns a permit that comes with its turn; cancelling the future gives the place up.
   *
   * @param maxNanos after what wait the future fails with a {@link TimeoutException}
   * @param limits beyond which it fails with a {@link WaitLimits.ExceededException}
   * @return null if this limiter is {@linkplain #retire retired}
   */
  @Nullable CompletableFuture<Permit> acquire(long maxNanos, WaitLimits limits) {
    CompletableFuture<Permit> turn = new CompletableFuture<>();
    lock.lock();
    try {
      if (retired) {
        return null;
      }
      if (waiting == null && (guard.nextFree() <= lastNow || guard.nextFree() <= now())) {
        turn.complete(new Permit(this, guard.take()));
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
    if (maxNanos <= limits.maxNanos()) {
      Alarm.failAfter(maxNanos, turn, TimeoutException::new, time);
    } else {
      Alarm.failAfter(limits.maxNanos(), turn, () -> exceededAfter(limits.maxNanos()), time);
    }
    return turn;
  }

  /** Holds back every waiter, those to come too, for the given time. */
  void pause(long nanos) {
    lock.lock();
    try {
      guard.pauseUntil(now() + nanos);
    } finally {
      lock.unlock();
    }
  }

  void sent(Lease lease) {
    book(CompletionGuard::sent, lease);
  }

  void answered(Lease lease) {
    book(CompletionGuard::answered, lease);
  }

  void throttled(Lease lease) {
    book(CompletionGuard::throttled, lease);
  }

  void unsent(Lease lease) {
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

  void lost(Lease lease) {
    book((books, lost, now) -> books.lost(lost, now, GRACE_NANOS), lease);
  }

  private void book(Entry entry, Lease lease) {
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

  PermitStatus status() {
    lock.lock();
    try {
      long now = now();
      long wait = waiting == null && guard.nextFree() <= now ? 0 : expectedWait(now);
      return new PermitStatus(
          Duration.ofNanos(wait),
          WaitQueue.size(waiting),
          guard.free(now),
          Duration.ofNanos(guard.floorNanos()),
          guard.pace(now, time));
    } finally {
      lock.unlock();
    }
  }

  /** Of two ways to pace that are asked for, the more careful one holds. */
  void restrictTo(Pacing pacing) {
    lock.lock();
    try {
      guard.restrictTo(pacing);
    } finally {
      lock.unlock();
    }
  }

  boolean isRetired() {
    return retired;
  }

  /** Retires this limiter if nothing waits and nothing it did in the given time still counts. */
  boolean retire(long idleNanos) {
    lock.lock();
    try {
      retired = retired || (waiting == null && guard.isIdleSince(now() - idleNanos));
      return retired;
    } finally {
      lock.unlock();
    }
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
        boolean unwanted = !next.turn.complete(next.permit);
        next = next(unwanted ? next.permit : null);
      }
    } catch (Throwable e) {
      // Such as of a stack without room: whoever comes here next goes on.
      serving = false;
      throw e;
    }
  }

  /** Takes back a permit that came too late, and returns the next turn; null if there is none. */
  private @Nullable Served next(@Nullable Permit unwanted) {
    lock.lock();
    try {
      if (unwanted != null) {
        guard.unsent(unwanted.lease());
      }
      long now = now();
      CompletableFuture<Permit> turn = guard.nextFree() > now ? null : WaitQueue.first(waiting);
      waiting = WaitQueue.without(waiting, turn);
      if (turn != null) {
        return new Served(turn, new Permit(this, guard.take()));
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

  private boolean exceeds(WaitLimits limits, long now) {
    return WaitQueue.size(waiting) >= limits.maxQueued()
        || (limits.maxNanos() != Long.MAX_VALUE && expectedWait(now) > limits.maxNanos());
  }

  private WaitLimits.ExceededException exceededAfter(long nanos) {
    return new WaitLimits.ExceededException(status().queued(), nanos);
  }

  private long expectedWait(long now) {
    return guard.expectedTurn(WaitQueue.size(waiting), now) - now;
  }

  /** What was free a while ago is free still, so a reading can serve a later call as well. */
  private long now() {
    lastNow = time.nanoTime();
    return lastNow;
  }

  /** An earlier wake-up that is under way already looks again and sets the next one. */
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

  private interface Entry {
    void into(CompletionGuard books, Lease lease, long now);
  }
}
