package dev.flxpoint.client;

/**
 * When the permits that came back last have rested, for as many as there are.
 *
 * <p>Together with the number of those that are out this says when the next one may go: a permit is
 * neither out nor resting only if fewer than all are. Pure; not thread-safe.
 */
final class RestingPermits {
  /** The latest first. */
  private final long[] until;

  RestingPermits(int permits) {
    until = new long[permits];
  }

  /** Notes that a permit came back, and rests until the given moment. */
  void add(long moment) {
    int i = until.length - 1;
    if (moment <= until[i]) {
      return;
    }
    for (; i > 0 && until[i - 1] < moment; i--) {
      until[i] = until[i - 1];
    }
    until[i] = moment;
  }

  /** Returns when the next one may go, or {@link CompletionGuard#NEVER} while all are out. */
  long nextFree(int out) {
    return out >= until.length ? CompletionGuard.NEVER : until[until.length - 1 - out];
  }

  /** Returns when all have rested that came back so far. */
  long quietAt() {
    return until[0];
  }
}
