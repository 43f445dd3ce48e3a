package dev.flxpoint.redis.internal.source;

import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** A cluster, with a client of the caller's. */
record ClusterSource(RedisClusterClient client) implements RedisSource {
  @Override
  public CompletionStage<RedisLink> connect() {
    return connect(client);
  }

  /** Without the nodes of now it would connect to none, or to one that is gone. */
  static CompletionStage<RedisLink> connect(RedisClusterClient client) {
    return client
        .refreshPartitionsAsync()
        .thenCompose(known -> client.connectAsync(StringCodec.UTF8))
        .thenApply(made -> RedisLink.of(made));
  }

  @Override
  public boolean ownsConnection() {
    return true;
  }

  @Override
  public String name() {
    return "the Redis cluster";
  }

  @Override
  public void close(Duration longest) {}
}
