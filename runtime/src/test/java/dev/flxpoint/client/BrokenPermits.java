package dev.flxpoint.client;

import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Permits from a place that is down, which some say by a future and some by throwing. */
final class BrokenPermits implements Permits, TokenPermits {
  static final String REASON = "permits.example.com:6379 does not answer";

  boolean throwing;
  boolean silent;

  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    return this;
  }

  @Override
  public CompletableFuture<Permit> acquire(WaitLimits limits) {
    if (silent) {
      return new CompletableFuture<>();
    }
    IllegalStateException down = new IllegalStateException(REASON);
    if (throwing) {
      throw down;
    }
    return CompletableFuture.failedFuture(down);
  }

  @Override
  public void pause(Duration time) {}

  @Override
  public PermitStatus status() {
    return new PermitStatus(Duration.ZERO, 0, 0, Duration.ZERO, null);
  }

  @Override
  public String problem() {
    return REASON;
  }

  @Override
  public boolean retire(Duration idle) {
    return false;
  }
}
