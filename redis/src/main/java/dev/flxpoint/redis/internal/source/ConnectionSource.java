package dev.flxpoint.redis.internal.source;

import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A connection of the caller's. */
record ConnectionSource(StatefulRedisConnection<String, String> connection) implements RedisSource {
  @Override
  public CompletionStage<RedisLink> connect() {
    return CompletableFuture.completedFuture(RedisLink.of(connection));
  }

  @Override
  public boolean ownsConnection() {
    return false;
  }

  @Override
  public String name() {
    return "Redis";
  }

  @Override
  public void close(Duration longest) {}
}
