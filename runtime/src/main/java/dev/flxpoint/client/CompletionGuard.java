package dev.flxpoint.client;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of permits: one comes back a whole window after the answer to its request.
 *
 * <p>Whatever the network does, no more than {@code permits} requests can then arrive within a
 * window: a request that arrived at {@code a} was answered at {@code r ≥ a}, so the next one on its
 * permit is sent, and arrives, no sooner than {@code a} plus the window. {@link Pacing#LEARNED} and
 * {@link Pacing#ADAPTIVE} shorten the rest by what they learn of the network.
 *
 * <p>Pure: it neither reads a clock nor waits. Not thread-safe.
 */
final class CompletionGuard {
  /** When a permit is free that nobody has answered yet: not foreseeable. */
  static final long NEVER = Long.MAX_VALUE;

  private final long window;
  private @Nullable RoundTripFloor floor;
  private @Nullable ArrivalMargin margin;
  private final @Nullable Lease[] holders;
  private final long[] freeAt;

  /** Whether it is the margin, and not the answer, that frees each permit at that moment. */
  private final boolean[] freeByMargin;

  /** When the plain guard would let those go that came back; who has which makes no difference. */
  private final RestingPermits plain;

  private long pausedUntil;
  private long meanRoundTrip;
  private int out;
  private int onTheWire;
  private int earlyOnTheWire;
  private long earlyUntil;

  CompletionGuard(int permits, long windowNanos, Pacing pacing) {
    this.window = windowNanos;
    this.floor = pacing == Pacing.PROVABLE ? null : new RoundTripFloor();
    this.margin = pacing == Pacing.ADAPTIVE ? new ArrivalMargin() : null;
    this.holders = new Lease[permits];
    this.freeAt = new long[permits];
    this.freeByMargin = new boolean[permits];
    this.plain = new RestingPermits(permits);
  }

  /** Returns when the next permit is free, or {@link #NEVER} while all are on the wire. */
  long nextFree() {
    long first = freeAt[earliest()];
    return first == NEVER ? NEVER : Math.max(first, pausedUntil);
  }

  /** Takes the permit that {@link #nextFree()} is about. */
  Lease take() {
    int slot = earliest();
    Lease lease = new Lease(slot, freeAt[slot], freeByMargin[slot]);
    out++;
    holders[slot] = lease;
    freeAt[slot] = NEVER;
    freeByMargin[slot] = false;
    return lease;
  }

  /** Notes that the request is written just now. */
  void sent(Lease lease, long now) {
    lease.sentAt = now;
    if (plain.nextFree(onTheWire) > now) {
      lease.early = true;
      earlyOnTheWire++;
    }
    onTheWire++;
    if (margin != null && margin.nanos() != NEVER) {
      freeAt[lease.slot] = now + margin.nanos() + window;
      freeByMargin[lease.slot] = true;
    }
  }

  /** Gives back the permit of a request that was answered just now, and not by a 429. */
  void answered(Lease lease, long now) {
    long roundTrip = now - lease.sentAt;
    meanRoundTrip =
        meanRoundTrip == 0 ? roundTrip : meanRoundTrip + (roundTrip - meanRoundTrip) / 8;
    if (floor != null) {
      floor.add(roundTrip);
    }
    if (margin != null) {
      margin.accepted();
    }
    giveBack(lease, now - floorNanos() + window, now + window);
  }

  /**
   * Gives back the permit of a request that was refused for coming too early, and holds back all
   * permits for a window.
   *
   * @return whether the plain guard proves that other traffic on the token is the cause
   */
  boolean throttled(Lease lease, long now) {
    boolean foreign = earlyOnTheWire == 0 && earlyUntil <= lease.sentAt;
    if (!foreign) {
      learnFrom(lease);
    }
    pauseUntil(now + window);
    giveBack(lease, now + window, now + window);
    return foreign;
  }

  /** Gives back the permit of a request that was never written, as it was before. */
  void unsent(Lease lease) {
    out--;
    holders[lease.slot] = null;
    freeAt[lease.slot] = lease.freeSince;
    freeByMargin[lease.slot] = lease.byMargin;
  }

  /** Gives back the permit of a request that was written but not answered, and may yet arrive. */
  void lost(Lease lease, long now, long graceNanos) {
    long arrived = now + graceNanos;
    giveBack(lease, arrived + window, arrived + window);
  }

  /** Of two ways to pace, keeps the more careful one. */
  void restrictTo(Pacing pacing) {
    if (pacing == Pacing.PROVABLE) {
      floor = null;
    }
    if (pacing != Pacing.ADAPTIVE) {
      margin = null;
    }
  }

  /** Holds back all permits until the given moment. */
  void pauseUntil(long moment) {
    pausedUntil = Math.max(pausedUntil, moment);
  }

  /** Returns when one that has so many others before it is likely to have a permit. */
  long expectedTurn(int othersBefore, long now) {
    long[] turns = new long[freeAt.length];
    for (int i = 0; i < turns.length; i++) {
      Lease holder = holders[i];
      long free =
          freeAt[i] != NEVER || holder == null
              ? freeAt[i]
              : Math.max(now, holder.sentAt + meanRoundTrip) + window - floorNanos();
      turns[i] = Math.max(Math.max(free, pausedUntil), now);
    }
    Arrays.sort(turns);
    long cycle = window + Math.max(0, meanRoundTrip - floorNanos());
    return turns[othersBefore % turns.length] + othersBefore / turns.length * cycle;
  }

  /** Returns how many permits could be taken now. */
  int free(long now) {
    int free = 0;
    for (long moment : freeAt) {
      if (moment <= now && pausedUntil <= now) {
        free++;
      }
    }
    return free;
  }

  /** Returns whether nothing that this guard knows of the time since the moment still counts. */
  boolean isIdleSince(long moment) {
    return out == 0 && pausedUntil <= moment && plain.quietAt() <= moment;
  }

  /** Returns what is assumed that every round trip takes at least. */
  long floorNanos() {
    return floor == null ? 0 : floor.nanos();
  }

  private void learnFrom(Lease lease) {
    if (lease.byMargin && margin != null) {
      margin.tooShort();
    } else if (floor != null) {
      floor.widen();
    }
  }

  private void giveBack(Lease lease, long moment, long plainMoment) {
    out--;
    onTheWire--;
    plain.add(plainMoment);
    if (lease.early) {
      earlyOnTheWire--;
      earlyUntil = Math.max(earlyUntil, plainMoment);
    }
    if (holders[lease.slot] == lease) {
      holders[lease.slot] = null;
      if (moment < freeAt[lease.slot]) {
        freeAt[lease.slot] = moment;
        freeByMargin[lease.slot] = false;
      }
    }
  }

  private int earliest() {
    int slot = 0;
    for (int i = 1; i < freeAt.length; i++) {
      if (freeAt[i] < freeAt[slot]) {
        slot = i;
      }
    }
    return slot;
  }
}
