package dev.flxpoint.client.internal.pacing;

import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.RoundTripFloor;
import dev.flxpoint.client.spi.TokenPace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of permits: one comes back a whole window after the answer to its request.
 *
 * <p>Whatever the network does, no more than {@code permits} requests can then arrive within a
 * window: a request that arrived at {@code a} was answered at {@code r ≥ a}, so the next one on its
 * permit is sent, and arrives, no sooner than {@code a} plus the window. Each {@link Assumption}
 * shortens the rest by what is learned of the network.
 *
 * <p>Pure: it neither reads a clock nor waits. Not thread-safe.
 */
final class CompletionGuard {
  /** When a permit is free that nobody has answered yet: not foreseeable. */
  static final long NEVER = Long.MAX_VALUE;

  private final long window;
  private final boolean learnsPace;
  private @Nullable RoundTripFloor floor;
  private @Nullable ArrivalMargin margin;

  /** Null until a refusal proves that the documented limit is not all that counts. */
  private @Nullable LearnedPace pace;

  private final @Nullable Lease[] holders;
  private final long[] freeAt;

  /** A bit for each permit: it is the margin, and not the answer, that frees it at that moment. */
  private int freeByMargin;

  private final PlainGuard plain;

  private long pausedUntil;
  private long meanRoundTrip;

  /** Requests that are out since before {@link #restrictTo} took the margin away. */
  private int strays;

  private long lastSentAt = Long.MIN_VALUE / 2;

  CompletionGuard(int permits, long windowNanos, Assumption most) {
    this(permits, windowNanos, most, true);
  }

  /**
   * Creates one.
   *
   * @param most what it may assume
   * @param learnsPace whether it slows down where the server allows less than documented
   */
  CompletionGuard(int permits, long windowNanos, Assumption most, boolean learnsPace) {
    this.learnsPace = learnsPace;
    this.window = windowNanos;
    this.floor = most == Assumption.NONE ? null : new RoundTripFloor();
    this.margin = most == Assumption.ARRIVAL ? new ArrivalMargin() : null;
    this.holders = new Lease[permits];
    this.freeAt = new long[permits];
    this.plain = new PlainGuard(permits);
  }

  /** Returns when the next permit is free, or {@link #NEVER} while all are on the wire. */
  long nextFree() {
    long first = Math.max(freeAt[earliest()], pausedUntil);
    if (isPlain()) {
      first = Math.max(first, plain.nextFree());
    }
    return pace == null ? first : Math.max(first, pace.nextFree(plain.out(), floorNanos()));
  }

  /** Takes the permit that {@link #nextFree()} is about. */
  Lease take() {
    int slot = earliest();
    Lease lease = new Lease(slot, freeAt[slot], isFreeByMargin(slot), margin != null);
    plain.taken();
    holders[slot] = lease;
    freeAt[slot] = NEVER;
    setFreeByMargin(slot, false);
    return lease;
  }

  /** Notes that the request is written just now. */
  void sent(Lease lease, long now) {
    lease.sentAt = now;
    plain.sent(lease, now);
    lease.telling =
        pace == null
            ? now - lastSentAt < LearnedPace.spacing(1, window)
            : pace.tells(now, lastSentAt);
    lastSentAt = now;
    if (margin != null && margin.nanos() != NEVER && !isPlain()) {
      freeAt[lease.slot] = now + margin.nanos() + window;
      setFreeByMargin(lease.slot, true);
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
    if (margin != null && !isPlain()) {
      margin.accepted();
    }
    giveBack(lease, isPlain() ? now + window : now - floorNanos() + window, now + window);
    if (pace != null) {
      pace.accepted(lease.sentAt, lease.telling, now);
    }
  }

  /**
   * Gives back the permit of a request that was refused for coming too early, and holds back all
   * permits for a window.
   *
   * @return whether it provably came within the documented limit, as far as this guard's requests
   *     count: something else uses the token, or the server allows less
   */
  boolean throttled(Lease lease, long now) {
    boolean withinLimit = plain.clears(lease);
    lease.refusedWithinLimit = withinLimit;
    if (!withinLimit) {
      learnFrom(lease);
    } else if (pace == null && lease.telling && learnsPace) {
      pace = new LearnedPace(window, now);
    }
    pauseUntil(now + window);
    giveBack(lease, now + window, now + window);
    if (pace != null && pace.refused(lease.telling, withinLimit, now)) {
      forgetEpisode();
    }
    return withinLimit;
  }

  /** Gives back the permit of a request that was never written, as it was before. */
  void unsent(Lease lease) {
    plain.unsent();
    holders[lease.slot] = null;
    freeAt[lease.slot] = lease.freeSince;
    setFreeByMargin(lease.slot, lease.byMargin);
    settle(lease);
  }

  /** Gives back the permit of a request that was written but not answered, and may yet arrive. */
  void lost(Lease lease, long now, long graceNanos) {
    long arrived = now + graceNanos;
    giveBack(lease, arrived + window, arrived + window);
    if (pace != null) {
      pace.lost(arrived);
    }
  }

  /** Holds back all permits until the given moment. */
  void pauseUntil(long moment) {
    pausedUntil = Math.max(pausedUntil, moment);
  }

  /** Assumes no more than the given from the next request on, and never again. */
  void restrictTo(Assumption most) {
    if (most == Assumption.NONE) {
      floor = null;
    }
    if (most != Assumption.ARRIVAL && margin != null) {
      margin = null;
      strays = plain.out();
      pauseUntil(plain.quietAt());
    }
  }

  /** Returns when one that has so many others before it is likely to have a permit. */
  long expectedTurn(int othersBefore, long now) {
    long cycle = window + Math.max(0, meanRoundTrip - floorNanos());
    if (pace != null && !pace.isOpen()) {
      long answered = Math.max(now, lastSentAt + meanRoundTrip);
      long first = plain.out() == 0 ? nextFree() : answered - floorNanos() + pace.spacing();
      long apart = Math.max(pace.spacing() + cycle - window, cycle / freeAt.length);
      return Math.max(Math.max(first, pausedUntil), now) + othersBefore * apart;
    }
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
    return turns[othersBefore % turns.length] + othersBefore / turns.length * cycle;
  }

  /** Returns how many permits could be taken now. */
  int free(long now) {
    if (nextFree() > now) {
      return 0;
    }
    return pace != null && !pace.isOpen()
        ? 1
        : (int) Arrays.stream(freeAt).filter(moment -> moment <= now).count();
  }

  /** Returns whether nothing that this guard knows of the time since the moment still counts. */
  boolean isIdleSince(long moment) {
    return plain.out() == 0
        && pausedUntil <= moment
        && plain.quietAt() <= moment
        && (pace == null || pace.isForgottenSince(moment));
  }

  /** Returns what is assumed that every round trip takes at least. */
  long floorNanos() {
    return floor == null ? 0 : floor.nanos();
  }

  /** Returns the slower pace that the server asks for; null at the documented one. */
  @Nullable TokenPace pace(long now, Time time) {
    return pace == null ? null : pace.status(now, time.now());
  }

  /** Returns the step of the pace that the last call here led to; null if there was none. */
  @Nullable PaceChange takeChange() {
    return pace == null ? null : pace.takeChange();
  }

  /** What floor and margin take for granted is not. On a slower pace each refusal is a proof so. */
  private boolean isPlain() {
    return floor == null || strays > 0 || (pace != null && pace.isDoubtful());
  }

  /** Once all that could be overtaken are back and have rested, permits come back as learned. */
  private void settle(Lease lease) {
    if (lease.adaptive && margin == null && --strays == 0) {
      pauseUntil(plain.quietAt());
    }
  }

  /** What refusals taught of the network was the server's rule. */
  private void forgetEpisode() {
    if (floor != null) {
      floor.forgetCaution();
    }
    if (margin != null) {
      margin = new ArrivalMargin();
    }
  }

  private void learnFrom(Lease lease) {
    if (lease.byMargin && margin != null) {
      margin.tooShort();
    } else if (floor != null) {
      floor.widen();
    }
  }

  private void giveBack(Lease lease, long moment, long plainMoment) {
    plain.returned(lease, plainMoment);
    if (holders[lease.slot] == lease) {
      holders[lease.slot] = null;
      if (moment < freeAt[lease.slot]) {
        freeAt[lease.slot] = moment;
        setFreeByMargin(lease.slot, false);
      }
    }
    settle(lease);
  }

  private boolean isFreeByMargin(int slot) {
    return (freeByMargin >> slot & 1) == 1;
  }

  private void setFreeByMargin(int slot, boolean is) {
    freeByMargin = is ? freeByMargin | 1 << slot : freeByMargin & ~(1 << slot);
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
