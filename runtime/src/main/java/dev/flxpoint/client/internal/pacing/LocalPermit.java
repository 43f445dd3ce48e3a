package dev.flxpoint.client.internal.pacing;

import dev.flxpoint.client.spi.Permit;

/** A permit of a {@link TokenLimiter}. Thread-safe: that keeps the books. */
final class LocalPermit implements Permit {
  private final TokenLimiter limiter;
  private final Lease lease;

  LocalPermit(TokenLimiter limiter, Lease lease) {
    this.limiter = limiter;
    this.lease = lease;
  }

  @Override
  public void sent() {
    limiter.book(CompletionGuard::sent, lease);
  }

  @Override
  public void answered() {
    limiter.book(CompletionGuard::answered, lease);
  }

  @Override
  public boolean throttled() {
    limiter.book(CompletionGuard::throttled, lease);
    return lease.refusedWithinLimit;
  }

  @Override
  public void unsent() {
    limiter.giveBackUnsent(lease);
  }

  @Override
  public void lost() {
    limiter.book((guard, lost, now) -> guard.lost(lost, now, TokenLimiter.GRACE_NANOS), lease);
  }
}
