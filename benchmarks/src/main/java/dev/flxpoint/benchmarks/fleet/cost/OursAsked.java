package dev.flxpoint.benchmarks.fleet.cost;

import dev.flxpoint.benchmarks.fleet.limiter.OursOnRedis;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Our permits of many tokens. The caller waits for a permit, and not until it is back: that is on
 * its way when the next is asked for.
 */
final class OursAsked implements Asked {
  private final OursOnRedis ours;

  OursAsked(String redis) {
    ours = new OursOnRedis(redis);
  }

  /** All first takes rest at the same time; of two slots, each token then has one that is free. */
  @Override
  public List<Runnable> permitsOf(List<String> tokens) {
    List<TokenPermits> permits = tokens.stream().map(ours::permits).toList();
    List<CompletableFuture<Permit>> first = permits.stream().map(OursAsked::asked).toList();
    first.forEach(permit -> use(permit.join()));
    return permits.stream().<Runnable>map(each -> () -> use(asked(each).join())).toList();
  }

  private static CompletableFuture<Permit> asked(TokenPermits permits) {
    return Objects.requireNonNull(permits.acquire(WaitLimits.NONE), "Nobody retires it");
  }

  private static void use(Permit permit) {
    permit.sent();
    permit.answered();
  }

  @Override
  public void close() {
    ours.close();
  }
}
