package dev.flxpoint.client;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
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
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<CompletableFuture<Permit>> waiting = new ArrayDeque<>(0);
  private long wakeAt = CompletionGuard.NEVER;

  TokenLimiter(Time time) {
    this(time, new CompletionGuard(PERMITS, WINDOW_NANOS));
  }

  TokenLimiter(Time time, CompletionGuard guard) {
    this.time = time;
    this.guard = guard;
  }

  /**
   * Returns a permit that comes with its turn; cancelling the future gives the place up.
   *
   * @param maxNanos after what wait the future fails with a {@link TimeoutException}
   */
  CompletableFuture<Permit> acquire(long maxNanos) {
    CompletableFuture<Permit> turn = new CompletableFuture<>();
    lock.lock();
    try {
      waiting.add(turn);
    } finally {
      lock.unlock();
    }
    serve();
    if (maxNanos != Long.MAX_VALUE && !turn.isDone()) {
      ScheduledFuture<?> alarm =
          time.schedule(
              () -> turn.completeExceptionally(new TimeoutException()),
              maxNanos,
              TimeUnit.NANOSECONDS);
      CompletableFuture<Permit> unused =
          turn.whenComplete((permit, failure) -> alarm.cancel(false));
    }
    return turn;
  }

  /** Holds back every waiter, those to come too, for the given time. */
  void pause(long nanos) {
    lock.lock();
    try {
      guard.pauseUntil(time.nanoTime() + nanos);
    } finally {
      lock.unlock();
    }
  }

  void answered(int slot) {
    giveBack(now -> guard.answered(slot, now));
  }

  void unsent(int slot) {
    giveBack(now -> guard.unsent(slot, now));
  }

  void lost(int slot) {
    giveBack(now -> guard.lost(slot, now, GRACE_NANOS));
  }

  private void giveBack(LongConsumer change) {
    lock.lock();
    try {
      change.accept(time.nanoTime());
    } finally {
      lock.unlock();
    }
    serve();
  }

  private void serve() {
    while (true) {
      CompletableFuture<Permit> turn;
      Permit permit;
      lock.lock();
      try {
        turn = firstInterested();
        if (turn == null) {
          return;
        }
        long now = time.nanoTime();
        long free = guard.nextFree();
        if (free > now) {
          wake(free, now);
          return;
        }
        waiting.remove();
        permit = new Permit(this, guard.take());
      } finally {
        lock.unlock();
      }
      if (!turn.complete(permit)) {
        permit.close();
      }
    }
  }

  private @Nullable CompletableFuture<Permit> firstInterested() {
    while (true) {
      CompletableFuture<Permit> first = waiting.peek();
      if (first == null || !first.isDone()) {
        return first;
      }
      waiting.remove();
    }
  }

  /** An earlier wake-up that is under way already looks again and sets the next one. */
  private void wake(long moment, long now) {
    if (moment == CompletionGuard.NEVER || moment >= wakeAt) {
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
