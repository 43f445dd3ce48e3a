package dev.flxpoint.redis.internal.source;

import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;

/** A connection, with what is asked on it. */
public record RedisLink(
    StatefulConnection<String, String> connection,
    RedisClusterAsyncCommands<String, String> commands) {
  static RedisLink of(StatefulConnection<String, String> connection) {
    return new RedisLink(
        connection,
        connection instanceof StatefulRedisClusterConnection<String, String> cluster
            ? cluster.async()
            : ((StatefulRedisConnection<String, String>) connection).async());
  }
}
