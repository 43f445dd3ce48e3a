package dev.flxpoint.benchmarks.pacing.judge;

/**
 * A judge that lets a request in for each token of a bucket, which fills evenly. Not thread-safe.
 */
final class TokenBucket implements Judge {
  private final double capacity;
  private final double perNano;
  private double tokens;
  private long filledAt;

  /** Creates a full one. */
  TokenBucket(int capacity, double perSecond) {
    this.capacity = capacity;
    this.perNano = perSecond / 1e9;
    this.tokens = capacity;
  }

  @Override
  public boolean admits(long now) {
    tokens = Math.min(capacity, tokens + (now - filledAt) * perNano);
    filledAt = now;
    boolean admitted = tokens >= 1;
    if (admitted) {
      tokens--;
    }
    return admitted;
  }
}
