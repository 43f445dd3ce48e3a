package dev.flxpoint.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where connections come from. Thread-safe. */
sealed interface RedisSource {
  CompletionStage<LettuceRunner.Link> connect();

  /** Returns whether connections are ours to close. */
  boolean ownsConnection();

  /** Returns how the server is called for people, without a password. */
  String name();

  void close(Duration longest);

  /** A server, a Sentinel or a node of a cluster, with clients of our own. */
  final class OfUri implements RedisSource {
    /** A node that was away is tried again so often; Lettuce's own pauses grow to half a minute. */
    private static final Duration RECONNECT = Duration.ofMillis(250);

    private static final Duration LOOKS_FOR_NODES = Duration.ofSeconds(5);

    private final RedisURI uri;
    private @Nullable RedisClient client;
    private @Nullable RedisClusterClient cluster;
    private @Nullable ClientResources resources;
    private boolean closed;

    OfUri(RedisURI uri) {
      this.uri = uri;
    }

    @Override
    public CompletionStage<LettuceRunner.Link> connect() {
      return isCluster()
          ? nodes()
          : client().connectAsync(StringCodec.UTF8, uri).thenCompose(this::link);
    }

    /** What one node says of the others decides which client is needed. */
    private CompletionStage<LettuceRunner.Link> link(StatefulRedisConnection<String, String> made) {
      return made.async()
          .info("cluster")
          .handle(
              (info, failure) -> {
                if (info == null || !info.contains("cluster_enabled:1")) {
                  // What else is wrong is found out, and said, by whoever asked for this.
                  return CompletableFuture.completedFuture(
                      new LettuceRunner.Link(made, made.async()));
                }
                CompletableFuture<Void> unused = made.closeAsync();
                return nodes();
              })
          .thenCompose(next -> next);
    }

    private CompletionStage<LettuceRunner.Link> nodes() {
      return OfCluster.connect(cluster());
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
      if (cluster != null && resources != null) {
        cluster.shutdown(Duration.ZERO, longest);
        var unused = resources.shutdown(0, longest.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    /** A broken connection is replaced, not mended: Lettuce would back off for half a minute. */
    private synchronized RedisClient client() {
      checkOpen();
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

    private synchronized boolean isCluster() {
      return cluster != null;
    }

    /** One of many connections is mended, since the others are in use. */
    private synchronized RedisClusterClient cluster() {
      checkOpen();
      if (cluster == null) {
        resources = ClientResources.builder().reconnectDelay(Delay.constant(RECONNECT)).build();
        cluster = RedisClusterClient.create(resources, uri);
        cluster.setOptions(
            ClusterClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .topologyRefreshOptions(
                    ClusterTopologyRefreshOptions.builder()
                        .adaptiveRefreshTriggersTimeout(RECONNECT.multipliedBy(4))
                        .enablePeriodicRefresh(LOOKS_FOR_NODES)
                        .build())
                .build());
      }
      return cluster;
    }

    private synchronized void checkOpen() {
      if (closed) {
        throw new IllegalStateException("The permits of " + name() + " are closed");
      }
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
      return connect(client);
    }

    /** Without the nodes of now it would connect to none, or to one that is gone. */
    static CompletionStage<LettuceRunner.Link> connect(RedisClusterClient client) {
      return client
          .refreshPartitionsAsync()
          .thenCompose(known -> client.connectAsync(StringCodec.UTF8))
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

  /** Connections that the caller makes, and that are ours then. */
  final class OfConnector implements RedisSource {
    private final Supplier<? extends StatefulConnection<String, String>> connector;
    private volatile @Nullable StatefulConnection<String, String> last;

    OfConnector(Supplier<? extends StatefulConnection<String, String>> connector) {
      this.connector = connector;
    }

    @Override
    public CompletionStage<LettuceRunner.Link> connect() {
      return CompletableFuture.supplyAsync(this::link, OfConnector::start);
    }

    private LettuceRunner.Link link() {
      StatefulConnection<String, String> made = connector.get();
      last = made;
      return new LettuceRunner.Link(
          made,
          made instanceof StatefulRedisClusterConnection<String, String> cluster
              ? cluster.async()
              : ((StatefulRedisConnection<String, String>) made).async());
    }

    private static void start(Runnable connecting) {
      Thread thread = new Thread(connecting, "flxpoint-redis-connect");
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public boolean ownsConnection() {
      return true;
    }

    @Override
    public String name() {
      return "Redis";
    }

    /** The one before was closed when it was replaced. */
    @Override
    public void close(Duration longest) {
      StatefulConnection<String, String> made = last;
      if (made != null) {
        CompletableFuture<Void> unused = made.closeAsync();
      }
    }
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
