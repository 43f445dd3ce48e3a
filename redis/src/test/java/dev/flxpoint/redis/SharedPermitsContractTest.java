package dev.flxpoint.redis;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.PermitsContract;
import dev.flxpoint.client.spi.WaitLimits;
import dev.flxpoint.client.spi.World;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The script in this process, and its client, in virtual time. */
final class SharedPermitsContractTest extends PermitsContract {
  @Override
  protected World world() {
    return new VirtualTime();
  }

  @Override
  protected Permits permits(World world) {
    VirtualTime time = (VirtualTime) world;
    LuaServer server =
        new LuaServer(PermitScript.TEXT, () -> 1_000_000_000_000L + time.nanoTime() / 1_000);
    ScriptRunner runner =
        (key, arguments) -> CompletableFuture.completedFuture(server.run(key, arguments));
    return known(Rig.permits(runner, time, "p"), world);
  }

  @Override
  protected Duration lostFor() {
    return Duration.ofSeconds(6);
  }

  /** A token that is new to the server rests for a while first, which is tried elsewhere. */
  static Permits known(Permits permits, World world) {
    prime(permits, world, key("not-a-token"));
    prime(permits, world, key("not-a-token-either"));
    return (key, listener) -> {
      if (!key.equals(key("not-a-token")) && !key.equals(key("not-a-token-either"))) {
        prime(permits, world, key);
      }
      return permits.of(key, listener);
    };
  }

  private static void prime(Permits permits, World world, PermitKey key) {
    CompletableFuture<Permit> first = permits.of(key, change -> {}).acquire(WaitLimits.NONE);
    while (!first.isDone()) {
      world.pass(Duration.ofMillis(500));
    }
    first.join().unsent();
    world.pass(Duration.ofMillis(500));
  }

  private static PermitKey key(String token) {
    return PermitKey.of("https://api.example.com:443", token);
  }
}
