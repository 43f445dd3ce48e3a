package dev.flxpoint.redis.flow;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way to a server or a cluster, which is made when it is first needed. Thread-safe. */
interface RedisLink {
  RedisClusterAsyncCommands<String, String> commands();

  /** Returns how the server is called for people, without a password. */
  String name();

  /** Ends what is not the caller's. */
  void close();

  /** A server or a Sentinel, with a client of our own. */
  final class OfUri implements RedisLink {
    private final RedisURI uri;

    @GuardedBy("this")
    private @Nullable RedisClient client;

    @GuardedBy("this")
    private @Nullable StatefulRedisConnection<String, String> connection;

    OfUri(RedisURI uri) {
      this.uri = uri;
    }

    /** A broken connection is replaced, so that nothing that was sent on it is sent again. */
    @Override
    public synchronized RedisClusterAsyncCommands<String, String> commands() {
      if (client == null) {
        client = RedisClient.create();
        client.setOptions(ClientOptions.builder().autoReconnect(false).build());
      }
      if (connection == null || !connection.isOpen()) {
        connection = Waiting.on(client.connectAsync(StringCodec.UTF8, uri));
      }
      return connection.async();
    }

    @Override
    public String name() {
      if (!uri.getSentinels().isEmpty()) {
        return "the Redis of the Sentinels' master " + uri.getSentinelMasterId();
      }
      return "the Redis at "
          + (uri.getSocket() == null ? uri.getHost() + ":" + uri.getPort() : uri.getSocket());
    }

    @Override
    public synchronized void close() {
      if (client != null) {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
      }
    }
  }

  /** A cluster, with a client of the caller's. */
  final class OfCluster implements RedisLink {
    private final RedisClusterClient client;

    @GuardedBy("this")
    private @Nullable StatefulRedisClusterConnection<String, String> connection;

    OfCluster(RedisClusterClient client) {
      this.client = client;
    }

    @Override
    public synchronized RedisClusterAsyncCommands<String, String> commands() {
      if (connection == null) {
        connection =
            Waiting.on(
                client
                    .refreshPartitionsAsync()
                    .thenCompose(known -> client.connectAsync(StringCodec.UTF8)));
      }
      return connection.async();
    }

    @Override
    public String name() {
      return "the Redis cluster";
    }

    @Override
    public synchronized void close() {
      if (connection != null) {
        connection.close();
      }
    }
  }

  /** Connections that the caller makes, and that are ours then. */
  final class OfConnector implements RedisLink {
    private final Supplier<? extends StatefulConnection<String, String>> connector;

    @GuardedBy("this")
    private @Nullable StatefulConnection<String, String> connection;

    OfConnector(Supplier<? extends StatefulConnection<String, String>> connector) {
      this.connector = connector;
    }

    /** A broken connection is replaced, so that nothing waits until it is mended. */
    @Override
    public synchronized RedisClusterAsyncCommands<String, String> commands() {
      if (connection == null || !connection.isOpen()) {
        close();
        connection = connector.get();
      }
      return connection instanceof StatefulRedisClusterConnection<String, String> cluster
          ? cluster.async()
          : ((StatefulRedisConnection<String, String>) connection).async();
    }

    @Override
    public String name() {
      return "Redis";
    }

    @Override
    public synchronized void close() {
      if (connection != null) {
        CompletableFuture<Void> unused = connection.closeAsync();
        connection = null;
      }
    }
  }

  /** A connection of the caller's. */
  record OfConnection(StatefulRedisConnection<String, String> connection) implements RedisLink {
    @Override
    public RedisClusterAsyncCommands<String, String> commands() {
      return connection.async();
    }

    @Override
    public String name() {
      return "Redis";
    }

    @Override
    public void close() {}
  }
}
