package dev.flxpoint.redis.internal.source;

import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Where connections come from. Thread-safe. */
public interface RedisSource {
  /** Returns that of a server, a Sentinel or a node of a cluster, with clients of its own. */
  static RedisSource of(RedisURI uri) {
    return new UriSource(Objects.requireNonNull(uri, "uri == null"));
  }

  /** Returns that of a cluster, with a client of the caller's. */
  static RedisSource of(RedisClusterClient client) {
    return new ClusterSource(Objects.requireNonNull(client, "client == null"));
  }

  /** Returns that of a connection of the caller's. */
  static RedisSource of(StatefulRedisConnection<String, String> connection) {
    return new ConnectionSource(Objects.requireNonNull(connection, "connection == null"));
  }

  /** Returns that of connections that the caller makes, and that are ours then. */
  static RedisSource of(Supplier<? extends StatefulConnection<String, String>> connector) {
    return new ConnectorSource(Objects.requireNonNull(connector, "connector == null"));
  }

  CompletionStage<RedisLink> connect();

  /** Returns whether connections are ours to close. */
  boolean ownsConnection();

  /** Returns how the server is called for people, without a password. */
  String name();

  /** Ends what is ours, within that time. */
  void close(Duration longest);
}
