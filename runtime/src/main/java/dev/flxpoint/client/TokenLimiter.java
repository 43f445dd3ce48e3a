package dev.flxpoint.client;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the permits of one token, first come, first served.
 *
 * <p>Thread-safe. A waiting call costs an object, no thread: a permit that comes back, or the
 * shared timer, serves the next one. Futures are completed outside the lock.
 */
final class TokenLimiter {
  /** Two requests in any rolling second, as the API's page on rate limits says. */
  static final int PERMITS = 2;

  /** The API's second, and a millisecond for a server that counts a closed window. */
  static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(1_001);

  /** How long a request may be under way after its connection broke; a guess on the safe side. */
  static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Time time;
  private final CompletionGuard guard;
  private final WaitLimits limits;
  private final ReentrantLock lock = new ReentrantLock();

  /** Null while nobody waits, which is nearly always, for nearly all of many tokens. */
  private @Nullable Set<CompletableFuture<Permit>> waiting;

  private long wakeAt = CompletionGuard.NEVER;
  private long lastNow;
  private boolean retired;

  TokenLimiter(Time time, CompletionGuard guard, WaitLimits limits) {
    this.time = time;
    this.guard = guard;
    this.limits = limits;
  }

  /** Returns the guard of the API's limit. */
  static CompletionGuard guard(Pacing pacing) {
    return new CompletionGuard(PERMITS, WINDOW_NANOS, pacing);
  }

  /**
   * Returns a permit that comes with its turn; cancelling the future gives the place up.
   *
   * @param maxNanos after what wait the future fails with a {@link TimeoutException}; with a {@link
   *     WaitLimits.ExceededException} if the queue is longer than its limits
   * @return null if this limiter is {@linkplain #retire retired}
   */
  @Nullable CompletableFuture<Permit> acquire(long maxNanos) {
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
      if (exceedsLimits(now)) {
        turn.completeExceptionally(new WaitLimits.ExceededException(queued(), expectedWait(now)));
        return turn;
      }
      if (waiting == null) {
        waiting = new LinkedHashSet<>();
      }
      waiting.add(turn);
      wake(now);
    } finally {
      lock.unlock();
    }
    CompletableFuture<Permit> unused = turn.whenComplete((permit, failure) -> leave(turn));
    failAfter(Math.min(maxNanos, limits.maxNanos()), maxNanos, turn);
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
    lock.lock();
    try {
      long now = now();
      guard.sent(lease, now);
      wake(now);
    } finally {
      lock.unlock();
    }
  }

  void answered(Lease lease) {
    lock.lock();
    try {
      long now = now();
      guard.answered(lease, now);
      wake(now);
    } finally {
      lock.unlock();
    }
  }

  boolean throttled(Lease lease) {
    lock.lock();
    try {
      long now = now();
      boolean foreign = guard.throttled(lease, now);
      wake(now);
      return foreign;
    } finally {
      lock.unlock();
    }
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
    lock.lock();
    try {
      long now = now();
      guard.lost(lease, now, GRACE_NANOS);
      wake(now);
    } finally {
      lock.unlock();
    }
  }

  TokenStatus status(boolean gateClosed) {
    lock.lock();
    try {
      long now = now();
      long wait = waiting == null && guard.nextFree() <= now ? 0 : expectedWait(now);
      return new TokenStatus(
          Duration.ofNanos(wait),
          queued(),
          guard.free(now),
          gateClosed,
          Duration.ofNanos(guard.floorNanos()));
    } finally {
      lock.unlock();
    }
  }

  /** Retires this limiter if nothing waits and nothing it did in the given time still counts. */
  boolean retire(long idleNanos) {
    lock.lock();
    try {
      retired |= waiting == null && guard.isIdleSince(now() - idleNanos);
      return retired;
    } finally {
      lock.unlock();
    }
  }

  private void serve() {
    while (true) {
      CompletableFuture<Permit> turn;
      Permit permit;
      lock.lock();
      try {
        long now = now();
        if (waiting == null || guard.nextFree() > now) {
          wake(now);
          return;
        }
        Iterator<CompletableFuture<Permit>> first = waiting.iterator();
        turn = first.next();
        first.remove();
        dropIfEmpty();
        permit = new Permit(this, guard.take());
      } finally {
        lock.unlock();
      }
      if (!turn.complete(permit)) {
        permit.close();
      }
    }
  }

  @SuppressWarnings("CollectionUndefinedEquality") // Identity is what is meant.
  private void leave(CompletableFuture<Permit> turn) {
    lock.lock();
    try {
      if (waiting != null && waiting.remove(turn)) {
        dropIfEmpty();
      }
    } finally {
      lock.unlock();
    }
  }

  private void dropIfEmpty() {
    if (waiting != null && waiting.isEmpty()) {
      waiting = null;
    }
  }

  private void failAfter(long nanos, long maxNanos, CompletableFuture<Permit> turn) {
    if (nanos == Long.MAX_VALUE || turn.isDone()) {
      return;
    }
    ScheduledFuture<?> alarm =
        time.schedule(
            () ->
                turn.completeExceptionally(
                    nanos == maxNanos ? new TimeoutException() : exceededAfter(nanos)),
            nanos,
            TimeUnit.NANOSECONDS);
    CompletableFuture<Permit> unused = turn.whenComplete((permit, failure) -> alarm.cancel(false));
  }

  private boolean exceedsLimits(long now) {
    return queued() >= limits.maxQueued()
        || (limits.maxNanos() != Long.MAX_VALUE && expectedWait(now) > limits.maxNanos());
  }

  private WaitLimits.ExceededException exceededAfter(long nanos) {
    lock.lock();
    try {
      return new WaitLimits.ExceededException(queued(), nanos);
    } finally {
      lock.unlock();
    }
  }

  private long expectedWait(long now) {
    return guard.expectedTurn(queued(), now) - now;
  }

  private int queued() {
    return waiting == null ? 0 : waiting.size();
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
}
