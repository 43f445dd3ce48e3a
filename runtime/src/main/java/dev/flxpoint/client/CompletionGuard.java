package dev.flxpoint.client;

/**
 * The arithmetic of permits: one comes back a whole window after the answer to its request.
 *
 * <p>Whatever the network does, no more than {@code permits} requests can then arrive within a
 * window: a request that arrived at {@code a} was answered at {@code r ≥ a}, so the next one on its
 * permit is sent, and arrives, no sooner than {@code a} plus the window.
 *
 * <p>Pure: it neither reads a clock nor waits. Not thread-safe.
 */
final class CompletionGuard {
  /** When a permit is free that nobody has answered yet: not foreseeable. */
  static final long NEVER = Long.MAX_VALUE;

  private final long windowNanos;
  private final long[] freeAt;
  private long pausedUntil;

  CompletionGuard(int permits, long windowNanos) {
    this.windowNanos = windowNanos;
    this.freeAt = new long[permits];
  }

  /** Returns when the next permit is free, or {@link #NEVER} while all are on the wire. */
  long nextFree() {
    long first = freeAt[earliest()];
    return first == NEVER ? NEVER : Math.max(first, pausedUntil);
  }

  /** Takes the permit that {@link #nextFree()} is about, and returns its slot. */
  int take() {
    int slot = earliest();
    freeAt[slot] = NEVER;
    return slot;
  }

  /** Gives back the permit of a request that was answered just now. */
  void answered(int slot, long now) {
    freeAt[slot] = now + windowNanos;
  }

  /** Gives back the permit of a request that was never written. */
  void unsent(int slot, long now) {
    freeAt[slot] = now;
  }

  /** Gives back the permit of a request that was written but not answered, and may yet arrive. */
  void lost(int slot, long now, long graceNanos) {
    freeAt[slot] = now + windowNanos + graceNanos;
  }

  /** Holds back all permits until the given moment. */
  void pauseUntil(long moment) {
    pausedUntil = Math.max(pausedUntil, moment);
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
