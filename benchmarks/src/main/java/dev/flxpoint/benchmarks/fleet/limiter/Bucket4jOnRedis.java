package dev.flxpoint.benchmarks.fleet.limiter;

import dev.flxpoint.benchmarks.pacing.load.Calls;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bucket4j on Lettuce, two a second with greedy refill, as its manual has it. */
public final class Bucket4jOnRedis implements AutoCloseable {
  private static final BucketConfiguration TWO_A_SECOND =
      BucketConfiguration.builder()
          .addLimit(Bandwidth.builder().capacity(2).refillGreedy(2, Duration.ofSeconds(1)).build())
          .build();

  /** By itself Lettuce would wait a minute for an answer, and up to half of one to reconnect. */
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private static final Duration RECONNECT = Duration.ofMillis(100);
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final ClientResources resources =
      DefaultClientResources.builder().reconnectDelay(Delay.constant(RECONNECT)).build();
  private final RedisClient client;
  private final ProxyManager<byte[]> buckets;

  /** Connects to a Redis. */
  public Bucket4jOnRedis(String redis) {
    RedisURI uri = RedisURI.create(redis);
    uri.setTimeout(TIMEOUT);
    client = RedisClient.create(resources, uri);
    buckets =
        Bucket4jLettuce.casBasedBuilder(client)
            .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(KEPT))
            .build();
  }

  /** Returns the bucket of a token. */
  public Bucket bucket(String token) {
    return buckets
        .builder()
        .build(("bucket4j:" + token).getBytes(StandardCharsets.UTF_8), () -> TWO_A_SECOND);
  }

  @SuppressWarnings("resource") // It lives as long as the process.
  static Calls calls(Place place) {
    Bucket bucket = new Bucket4jOnRedis(place.redis()).bucket(place.token());
    return place.calls(new BlockingPacer(place.callers(), () -> bucket.asBlocking().consume(1)));
  }

  @Override
  public void close() {
    client.shutdown();
    var unused = resources.shutdown();
  }
}
