package dev.flxpoint.client.internal.pacing;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.VirtualWorld;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.PermitsContract;
import dev.flxpoint.client.spi.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The permits of this process alone, each token's kept by whoever asked, as the client does. */
final class LocalPermitsTest extends PermitsContract {
  @Override
  protected World world() {
    return new VirtualWorld(new FakeTime());
  }

  @Override
  protected Permits permits(World world) {
    LocalPermits local = new LocalPermits(((VirtualWorld) world).time());
    Map<PermitKey, TokenLimiter> byKey = new HashMap<>();
    return (key, listener) ->
        byKey.computeIfAbsent(
            key,
            asked -> {
              TokenLimiter limiter = local.of(asked, listener);
              limiter.restrictTo(Assumption.NONE);
              return limiter;
            });
  }

  @Override
  protected Duration lostFor() {
    return Duration.ofNanos(TokenLimiter.GRACE_NANOS + TokenLimiter.WINDOW_NANOS);
  }
}
