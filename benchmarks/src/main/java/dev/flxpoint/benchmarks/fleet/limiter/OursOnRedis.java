package dev.flxpoint.benchmarks.fleet.limiter;

import dev.flxpoint.benchmarks.pacing.load.Calls;
import dev.flxpoint.benchmarks.pacing.load.ClientCalls;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import dev.flxpoint.redis.RedisPermits;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;

/** Our client with the permits that processes share by a Redis, with its defaults. */
public final class OursOnRedis implements AutoCloseable {
  private static final String ORIGIN = "https://api.example.com:443";

  private static final Duration LOOK = Duration.ofMillis(20);

  private final RedisPermits permits;

  /** Connects to a Redis once a permit is asked for. */
  public OursOnRedis(String redis) {
    permits = RedisPermits.of(redis);
  }

  /** Returns the permits of a token. */
  public TokenPermits permits(String token) {
    return permits.of(PermitKey.of(ORIGIN, token), change -> {});
  }

  @SuppressWarnings("resource") // It lives as long as the process.
  static Calls calls(Place place) {
    OursOnRedis ours = new OursOnRedis(place.redis());
    ours.connect(place.seed());
    return new ClientCalls(
        Flxpoint.builder()
            .baseUrl(place.api())
            .okHttpClient(place.http())
            .permits(ours.permits)
            .build(),
        place.token());
  }

  /** Peers connect when they are made. Ours does once a token is used, so another one is. */
  private void connect(long seed) {
    TokenPermits other = permits("connects-" + seed);
    Future<Permit> permit = acquired(other);
    try {
      // A token that nobody has used yet rests, as soon as Redis has said so.
      while (other.status().estimatedWait().isZero()) {
        Thread.sleep(LOOK.toMillis());
        if (permit.isDone()) {
          // The machine was so busy that it has given Redis up.
          permit = acquired(other);
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a process that starts", e);
    }
    permit.cancel(false);
  }

  private static Future<Permit> acquired(TokenPermits permits) {
    return Objects.requireNonNull(permits.acquire(WaitLimits.NONE), "Nobody retires it");
  }

  @Override
  public void close() {
    permits.close();
  }
}
