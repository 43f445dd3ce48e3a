package dev.flxpoint.client.internal.pacing;

import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Grants at once whatever is asked for, to callers of a server that counts nothing. */
public final class UnpacedPermits implements Permits, TokenPermits {
  /** The only one, so that a builder knows it again. */
  public static final Permits INSTANCE = new UnpacedPermits();

  private static final Permit PERMIT = new Granted();

  private UnpacedPermits() {}

  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    return this;
  }

  @Override
  public CompletableFuture<Permit> acquire(WaitLimits limits) {
    return CompletableFuture.completedFuture(PERMIT);
  }

  /** Does nothing: calls that were refused wait by themselves, all others go on. */
  @Override
  public void pause(Duration time) {}

  @Override
  public PermitStatus status() {
    return new PermitStatus(Duration.ZERO, 0, 2, Duration.ZERO, null);
  }

  /** Returns false: whoever asks for a permit later gets one. */
  @Override
  public boolean retire(Duration idle) {
    return false;
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
