package dev.flxpoint.cli.internal.push;

import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Grants at once whatever is asked for: a sandbox without a window needs no pace. */
final class UnpacedPermits implements Permits, TokenPermits {
  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    return this;
  }

  @Override
  public CompletableFuture<Permit> acquire(WaitLimits limits) {
    return CompletableFuture.completedFuture(new Granted());
  }

  @Override
  public void pause(Duration time) {}

  @Override
  public PermitStatus status() {
    return new PermitStatus(Duration.ZERO, 0, 1, Duration.ZERO, null);
  }

  @Override
  public boolean retire(Duration idle) {
    return true;
  }

  private static final class Granted implements Permit {
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
}
