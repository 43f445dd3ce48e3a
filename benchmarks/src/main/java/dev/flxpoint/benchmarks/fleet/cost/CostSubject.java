package dev.flxpoint.benchmarks.fleet.cost;

import dev.flxpoint.benchmarks.fleet.limiter.Bucket4jOnRedis;
import dev.flxpoint.benchmarks.fleet.limiter.RedissonOnRedis;
import dev.flxpoint.benchmarks.fleet.redis.BenchmarkRedis;
import io.github.bucket4j.Bucket;
import java.util.List;
import java.util.function.Function;
import org.redisson.api.RRateLimiter;
import redis.clients.jedis.Jedis;

/** Whose costs are measured. */
@SuppressWarnings("ImmutableEnumChecker") // It cannot see that the functions have no state.
enum CostSubject {
  /** A bare round trip, beside which the others stand. */
  PING("ping", CostSubject::ping),
  OURS("ours-redis", redis -> new OursAsked(redis.address())),
  BUCKET4J("bucket4j-redis", CostSubject::bucket4j),
  REDISSON("redisson", CostSubject::redisson);

  private final String label;
  private final Function<BenchmarkRedis, Asked> opener;

  CostSubject(String label, Function<BenchmarkRedis, Asked> opener) {
    this.label = label;
    this.opener = opener;
  }

  /** Returns the name that stands in the table. */
  String label() {
    return label;
  }

  Asked open(BenchmarkRedis redis) {
    return opener.apply(redis);
  }

  private static Asked ping(BenchmarkRedis redis) {
    Jedis client = redis.client();
    return asked(token -> client::ping, client::close);
  }

  private static Asked bucket4j(BenchmarkRedis redis) {
    Bucket4jOnRedis buckets = new Bucket4jOnRedis(redis.address());
    return asked(
        token -> {
          Bucket bucket = buckets.bucket(token);
          take(bucket.tryConsume(1));
          return () -> take(bucket.tryConsume(1));
        },
        buckets::close);
  }

  private static Asked redisson(BenchmarkRedis redis) {
    RedissonOnRedis limiters = new RedissonOnRedis(redis.address());
    return asked(
        token -> {
          RRateLimiter limiter = limiters.limiter(token);
          take(limiter.tryAcquire());
          return () -> take(limiter.tryAcquire());
        },
        limiters::close);
  }

  private static void take(boolean had) {
    if (!had) {
      throw new IllegalStateException("Two permits were free, and there is none");
    }
  }

  private static Asked asked(Function<String, Runnable> permit, Runnable close) {
    return new Asked() {
      @Override
      public List<Runnable> permitsOf(List<String> tokens) {
        return tokens.stream().map(permit).toList();
      }

      @Override
      public void close() {
        close.run();
      }
    };
  }
}
