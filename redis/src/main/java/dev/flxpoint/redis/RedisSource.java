package dev.flxpoint.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where connections come from. Thread-safe. */
sealed interface RedisSource {
  CompletionStage<LettuceRunner.Link> connect();

  /** Returns whether connections are ours to close. */
  boolean ownsConnection();

  /** Returns how the server is called for people, without a password. */
  String name();

  void close(Duration longest);

  /** A server or a Sentinel, with a client of our own. */
  final class OfUri implements RedisSource {
    private final RedisURI uri;
    private @Nullable RedisClient client;
    private boolean closed;

    OfUri(RedisURI uri) {
      this.uri = uri;
    }

    @Override
    public CompletionStage<LettuceRunner.Link> connect() {
      return client()
          .connectAsync(StringCodec.UTF8, uri)
          .thenApply(made -> new LettuceRunner.Link(made, made.async()));
    }

    @Override
    public boolean ownsConnection() {
      return true;
    }

    @Override
    public String name() {
      return "Redis at " + place(uri);
    }

    @Override
    public synchronized void close(Duration longest) {
      closed = true;
      if (client != null) {
        client.shutdown(Duration.ZERO, longest);
      }
    }

    /** A broken connection is replaced, not mended: Lettuce would back off for half a minute. */
    private synchronized RedisClient client() {
      if (closed) {
        throw new IllegalStateException("The permits of " + name() + " are closed");
      }
      if (client == null) {
        client = RedisClient.create();
        client.setOptions(
            ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
      }
      return client;
    }

    private static String place(RedisURI uri) {
      if (!uri.getSentinels().isEmpty()) {
        return "the Sentinels' master " + uri.getSentinelMasterId();
      }
      return uri.getSocket() == null ? uri.getHost() + ":" + uri.getPort() : uri.getSocket();
    }
  }

  /** A cluster, with a client of the caller's. */
  record OfCluster(RedisClusterClient client) implements RedisSource {
    @Override
    public CompletionStage<LettuceRunner.Link> connect() {
      return client
          .connectAsync(StringCodec.UTF8)
          .thenApply(made -> new LettuceRunner.Link(made, made.async()));
    }

    @Override
    public boolean ownsConnection() {
      return true;
    }

    @Override
    public String name() {
      return "The Redis cluster";
    }

    @Override
    public void close(Duration longest) {}
  }

  /** A connection of the caller's. */
  record OfConnection(StatefulRedisConnection<String, String> connection) implements RedisSource {
    @Override
    public CompletionStage<LettuceRunner.Link> connect() {
      return CompletableFuture.completedFuture(
          new LettuceRunner.Link(connection, connection.async()));
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
}
