package dev.flxpoint.client;

import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Permits at once, the first of which lapse before they are used, with what each is told. */
final class LapsingPermits implements Permits, TokenPermits {
  final List<String> told = new CopyOnWriteArrayList<>();
  private final AtomicInteger lapsing;

  LapsingPermits(int lapsing) {
    this.lapsing = new AtomicInteger(lapsing);
  }

  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    return this;
  }

  @Override
  public CompletableFuture<Permit> acquire(WaitLimits limits) {
    return CompletableFuture.completedFuture(new Told(lapsing.getAndDecrement() <= 0));
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

  private final class Told implements Permit {
    private final boolean valid;

    Told(boolean valid) {
      this.valid = valid;
    }

    @Override
    public boolean isValid() {
      return valid;
    }

    @Override
    public void sent() {
      told.add("sent");
    }

    @Override
    public void answered() {
      told.add("answered");
    }

    @Override
    public boolean throttled() {
      told.add("throttled");
      return false;
    }

    @Override
    public void unsent() {
      told.add("unsent");
    }

    @Override
    public void lost() {
      told.add("lost");
    }
  }
}
