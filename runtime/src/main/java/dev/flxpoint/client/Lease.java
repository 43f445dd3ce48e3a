package dev.flxpoint.client;

/** One request's use of a permit, as the books of its {@link CompletionGuard} have it. */
final class Lease {
  final int slot;
  final long takenAt;

  /** The plain guard would not have let this request go yet. */
  final boolean early;

  /** The permit came back because its last request must have arrived, not because of its answer. */
  final boolean byMargin;

  long sentAt;

  Lease(int slot, long takenAt, boolean early, boolean byMargin) {
    this.slot = slot;
    this.takenAt = takenAt;
    this.early = early;
    this.byMargin = byMargin;
  }
}
