package dev.flxpoint.client.internal.pacing;

/**
 * What {@link Assumption#NONE} would have done with the requests that were sent, whatever let them
 * go: a permit rests a whole window after its answer.
 *
 * <p>If all requests went as it says, no more of them than there are permits arrived within any
 * window. So it tells which refusals cannot be for coming too early. Who holds which permit makes
 * no difference to it, only how many are out. Pure; not thread-safe.
 */
final class PlainGuard {
  /** When the permits that came back last have rested, the latest first. */
  private final long[] restedAt;

  private int out;
  private int onTheWire;
  private int earlyOnTheWire;
  private long earlyUntil;

  PlainGuard(int permits) {
    restedAt = new long[permits];
  }

  /** Returns how many permits are out. */
  int out() {
    return out;
  }

  /** Returns when the next permit is free, or {@link CompletionGuard#NEVER} while all are out. */
  long nextFree() {
    return nextFree(out);
  }

  void taken() {
    out++;
  }

  void unsent() {
    out--;
  }

  void sent(Lease lease, long now) {
    if (nextFree(onTheWire) > now) {
      lease.early = true;
      earlyOnTheWire++;
    }
    onTheWire++;
  }

  /** Returns whether a request that is answered now cannot have come too early. */
  boolean clears(Lease lease) {
    return earlyOnTheWire == 0 && earlyUntil <= lease.sentAt;
  }

  /** Notes that a request's permit is back, and has rested at the given moment. */
  void returned(Lease lease, long rested) {
    out--;
    onTheWire--;
    if (lease.early) {
      earlyOnTheWire--;
      earlyUntil = Math.max(earlyUntil, rested);
    }
    int i = restedAt.length - 1;
    if (rested <= restedAt[i]) {
      return;
    }
    for (; i > 0 && restedAt[i - 1] < rested; i--) {
      restedAt[i] = restedAt[i - 1];
    }
    restedAt[i] = rested;
  }

  /** Returns when all permits have rested that are back. */
  long quietAt() {
    return restedAt[0];
  }

  private long nextFree(int missing) {
    return missing >= restedAt.length
        ? CompletionGuard.NEVER
        : restedAt[restedAt.length - 1 - missing];
  }
}
