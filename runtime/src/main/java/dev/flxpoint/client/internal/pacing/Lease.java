package dev.flxpoint.client.internal.pacing;

/**
 * One request's use of a permit, as its {@link CompletionGuard} has it; moments are nanoseconds.
 */
final class Lease {
  /** Which of the token's permits it is, from 0 on. */
  final int slot;

  /** When the permit became free, to which moment it goes back if the request is never sent. */
  final long freeSince;

  /** The permit came back because its last request must have arrived, not because of its answer. */
  final boolean byMargin;

  /** It was taken while permits came back by a margin, so that it may be overtaken. */
  final boolean adaptive;

  /** When the request was sent; before that, when its permit became free: it cannot be sooner. */
  long sentAt;

  /** The plain guard would not have let this request go when it was sent. */
  boolean early;

  /** It went sooner than a slower pace would have let it go. */
  boolean telling;

  /** It was refused though it provably came within the documented limit. */
  boolean refusedWithinLimit;

  Lease(int slot, long freeSince, boolean byMargin, boolean adaptive) {
    this.slot = slot;
    this.freeSince = freeSince;
    this.byMargin = byMargin;
    this.adaptive = adaptive;
    this.sentAt = freeSince;
  }
}
