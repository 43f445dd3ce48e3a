package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Permits for everybody at once, since the double that is asked has no limit. */
final class UnlimitedPermits implements Permits, TokenPermits, Permit {
  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    return this;
  }

  @Override
  public CompletableFuture<Permit> acquire(WaitLimits limits) {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void pause(Duration time) {}

  @Override
  public PermitStatus status() {
    return new PermitStatus(Duration.ZERO, 0, 2, Duration.ZERO, null);
  }

  @Override
  public boolean retire(Duration idle) {
    return false;
  }

  @Override
  public void sent() {}

  @Override
  public void answered() {}

  @Override
  public boolean throttled() {
    return false;
  }

  @Override
  public void unsent() {}

  @Override
  public void lost() {}
}
