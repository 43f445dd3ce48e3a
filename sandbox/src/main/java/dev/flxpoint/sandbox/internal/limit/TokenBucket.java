package dev.flxpoint.sandbox.internal.limit;

/**
 * A bucket that is full at first and fills evenly; each request that passes takes one out. Not
 * thread-safe.
 */
public final class TokenBucket {
  private final double capacity;
  private final double perNano;
  private double filled;
  private long filledAt;

  public TokenBucket(int capacity, double perNano) {
    this.capacity = capacity;
    this.perNano = perNano;
    this.filled = capacity;
  }

  /** Returns whether a request that arrives at {@code now} may pass, and takes one out if so. */
  public boolean admit(long now) {
    // The first arrival meets a full bucket, whatever the origin of the clock.
    if (filled < capacity) {
      filled = Math.min(capacity, filled + (now - filledAt) * perNano);
    }
    filledAt = now;
    boolean admitted = filled >= 1;
    if (admitted) {
      filled--;
    }
    return admitted;
  }
}
