package dev.flxpoint.benchmarks.fleet.limiter;

import dev.flxpoint.benchmarks.pacing.load.Calls;
import dev.flxpoint.benchmarks.pacing.load.ClientCalls;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.redis.RedisPermits;

/** Our client with the permits that processes share by a Redis, with its defaults. */
public final class OursOnRedis implements AutoCloseable {
  private static final String ORIGIN = "https://api.example.com:443";

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
    return new ClientCalls(
        Flxpoint.builder()
            .baseUrl(place.api())
            .okHttpClient(place.http())
            .permits(new OursOnRedis(place.redis()).permits)
            .build(),
        place.token());
  }

  @Override
  public void close() {
    permits.close();
  }
}
