package dev.flxpoint.cli.internal.pacing;

import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An ordinary limiter in the place of the client's own: it counts what is sent, and hears of no
 * answer. For one token. Thread-safe.
 */
final class BucketPermits implements Permits, TokenPermits {
  private static final Permit PERMIT = new IndifferentPermit();

  private final Clock clock;
  private final TokenBucket bucket;
  private final AtomicInteger queued = new AtomicInteger();

  BucketPermits(Clock clock) {
    this.clock = clock;
    this.bucket = new TokenBucket(clock.nanoTime());
  }

  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    return this;
  }

  @Override
  public CompletableFuture<Permit> acquire(WaitLimits limits) {
    long wait = bucket.take(clock.nanoTime());
    if (wait == 0) {
      return CompletableFuture.completedFuture(PERMIT);
    }
    CompletableFuture<Permit> permit = new CompletableFuture<>();
    queued.incrementAndGet();
    clock.after(
        wait,
        () -> {
          queued.decrementAndGet();
          permit.complete(PERMIT);
        });
    return permit;
  }

  /** Does nothing: calls that were refused wait by themselves, all others go on. */
  @Override
  public void pause(Duration time) {}

  @Override
  public PermitStatus status() {
    return new PermitStatus(
        Duration.ZERO, queued.get(), bucket.free(clock.nanoTime()), Duration.ZERO, null);
  }

  @Override
  public boolean retire(Duration idle) {
    return false;
  }

  private static final class IndifferentPermit implements Permit {
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
