package dev.flxpoint.benchmarks.fleet.limiter;

import dev.flxpoint.benchmarks.pacing.load.Calls;
import java.time.Duration;
import org.redisson.Redisson;
import org.redisson.api.RRateLimiter;
import org.redisson.api.RateType;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** The rate limiter of Redisson, two a second for all clients together. */
public final class RedissonOnRedis implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int CONNECTIONS = 8;
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final RedissonClient client;

  /** Connects to a Redis. */
  public RedissonOnRedis(String redis) {
    Config config = new Config();
    config.setThreads(THREADS);
    config.setNettyThreads(THREADS);
    config
        .useSingleServer()
        .setAddress(redis)
        .setTimeout(TIMEOUT_MILLIS)
        .setConnectionMinimumIdleSize(THREADS)
        .setConnectionPoolSize(CONNECTIONS);
    client = Redisson.create(config);
  }

  /** Returns the limiter of a token, with its rate. */
  public RRateLimiter limiter(String token) {
    RRateLimiter limiter = client.getRateLimiter("redisson:" + token);
    setRate(limiter);
    return limiter;
  }

  private static void setRate(RRateLimiter limiter) {
    boolean unused = limiter.trySetRate(RateType.OVERALL, 2, Duration.ofSeconds(1), KEPT);
  }

  @SuppressWarnings("resource") // It lives as long as the process.
  static Calls calls(Place place) {
    RRateLimiter limiter = new RedissonOnRedis(place.redis()).limiter(place.token());
    return place.calls(new BlockingPacer(place.callers(), () -> acquire(limiter)));
  }

  /** A Redis that has lost everything has lost the rate, too, which fails until it is set again. */
  private static void acquire(RRateLimiter limiter) {
    try {
      limiter.acquire();
    } catch (RuntimeException e) {
      setRate(limiter);
      throw e;
    }
  }

  @Override
  public void close() {
    client.shutdown();
  }
}
