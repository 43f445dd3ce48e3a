package dev.flxpoint.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.TokenPace;
import dev.flxpoint.client.spi.WaitLimits;
import dev.flxpoint.redis.PermitScript.Fate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the last reply said of a token's two slots and its pace, for estimates alone. Thread-safe.
 */
final class KnownSlots {
  /** What the script takes for a window. */
  static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(1_001);

  /** After so long the script takes what was sent for arrived. */
  static final long GRACE = TimeUnit.SECONDS.toNanos(4);

  /** When each is free; {@link Long#MAX_VALUE} while it is held, and at first all look free. */
  @GuardedBy("this")
  private final long[] freeAt = {Long.MIN_VALUE, Long.MIN_VALUE};

  @GuardedBy("this")
  private long pausedUntil = Long.MIN_VALUE;

  @GuardedBy("this")
  private long queued;

  @GuardedBy("this")
  private long restsUntil = Long.MIN_VALUE;

  @GuardedBy("this")
  private @Nullable TokenPace pace;

  synchronized void note(Reply reply, long now) {
    pace = reply.pace().status();
    freeAt[0] = reply.firstFree() < 0 ? Long.MAX_VALUE : now + reply.firstFree();
    freeAt[1] = reply.secondFree() < 0 ? Long.MAX_VALUE : now + reply.secondFree();
    queued = reply.queued();
    if (reply.paused() > 0) {
      pauseUntil(now + reply.paused());
    }
  }

  synchronized void pauseUntil(long moment) {
    pausedUntil = Math.max(pausedUntil, moment);
  }

  /** Notes that this process is done with one. */
  synchronized void returned(Fate fate, long now) {
    if (fate != Fate.UNSENT) {
      long arrived = fate == Fate.LOST ? now + GRACE : now;
      restsUntil = Math.max(restsUntil, arrived + WINDOW);
    }
  }

  synchronized boolean areIdleSince(long moment) {
    return restsUntil <= moment && pausedUntil <= moment;
  }

  synchronized PermitStatus status(int waiting, long floor, long now) {
    boolean isFree = waiting == 0 && free(now) > 0;
    return new PermitStatus(
        isFree ? Duration.ZERO : expectedWait(waiting, now),
        waiting,
        waiting == 0 ? free(now) : 0,
        Duration.ofNanos(floor),
        pace);
  }

  /** Returns why one more than so many may not wait; null if it may. */
  synchronized WaitLimits.@Nullable ExceededException beyond(
      WaitLimits limits, int waiting, long now) {
    Duration longest = limits.maxWait();
    Duration wait = expectedWait(waiting, now);
    boolean isFull = waiting >= free(now) && waiting - free(now) >= limits.maxQueued();
    return isFull || (longest != null && wait.compareTo(longest) > 0)
        ? new WaitLimits.ExceededException(waiting, wait)
        : null;
  }

  synchronized int free(long now) {
    if (pausedUntil > now) {
      return 0;
    }
    if (spacing() > 0) {
      return pacedTurn(now) <= now ? 1 : 0;
    }
    return (freeAt[0] <= now ? 1 : 0) + (freeAt[1] <= now ? 1 : 0);
  }

  /** Returns how long one is likely to wait that has so many others of its process before it. */
  synchronized Duration expectedWait(int before, long now) {
    // Each process has one ticket, so that theirs go between ours.
    long others = before + Math.max(0, queued - 1) * (before + 1L);
    if (spacing() > 0) {
      long turn = Math.max(pacedTurn(now), pausedUntil);
      return Duration.ofNanos(Math.max(0, turn - now) + others * spacing());
    }
    long first = Math.min(turn(0, now), turn(1, now));
    long second = Math.max(turn(0, now), turn(1, now));
    long turn = (others % 2 == 0 ? first : second) + others / 2 * WINDOW;
    return Duration.ofNanos(Math.max(0, turn - now));
  }

  /** Returns how far apart requests go, one at a time; 0 for as documented. */
  @GuardedBy("this")
  private long spacing() {
    return pace == null ? 0 : pace.spacing().toNanos();
  }

  /** One at a time, the spacing after the last answer. */
  @GuardedBy("this")
  private long pacedTurn(long now) {
    long last = Math.max(freeAt[0], freeAt[1]);
    return (last == Long.MAX_VALUE ? now : last - WINDOW) + spacing();
  }

  @GuardedBy("this")
  private long turn(int slot, long now) {
    long free = freeAt[slot] == Long.MAX_VALUE ? now + WINDOW : freeAt[slot];
    return Math.max(now, Math.max(free, pausedUntil));
  }
}
