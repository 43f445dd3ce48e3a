package dev.flxpoint.redis.internal.source;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server, a Sentinel or a node of a cluster, with clients of our own. */
final class UriSource implements RedisSource {
  /** A node that was away is tried again so often; Lettuce's own pauses grow to half a minute. */
  private static final Duration RECONNECT = Duration.ofMillis(250);

  private static final Duration LOOKS_FOR_NODES = Duration.ofSeconds(5);

  /**
   * For so long each one that is looked for is waited for, twice: by default Lettuce gives a node
   * that stands still 70 s, and until then nobody hears which one took its place.
   */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final RedisURI uri;
  private @Nullable RedisClient client;
  private @Nullable RedisClusterClient cluster;
  private @Nullable ClientResources resources;
  private boolean closed;

  UriSource(RedisURI uri) {
    this.uri = uri;
  }

  @Override
  public CompletionStage<RedisLink> connect() {
    return isCluster()
        ? nodes()
        : client().connectAsync(StringCodec.UTF8, uri).thenCompose(this::link);
  }

  /** What one node says of the others decides which client is needed. */
  private CompletionStage<RedisLink> link(StatefulRedisConnection<String, String> made) {
    return made.async()
        .info("cluster")
        .handle(
            (info, failure) -> {
              if (info == null || !info.contains("cluster_enabled:1")) {
                // What else is wrong is found out, and said, by whoever asked for this.
                return CompletableFuture.completedFuture(RedisLink.of(made));
              }
              CompletableFuture<Void> unused = made.closeAsync();
              return nodes();
            })
        .thenCompose(next -> next);
  }

  private CompletionStage<RedisLink> nodes() {
    return ClusterSource.connect(cluster());
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
      cluster = RedisClusterClient.create(resources, impatient(uri));
      cluster.setOptions(
          ClusterClientOptions.builder()
              .socketOptions(SocketOptions.builder().connectTimeout(LONGEST).build())
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

  private static RedisURI impatient(RedisURI uri) {
    return uri.getTimeout().equals(RedisURI.DEFAULT_TIMEOUT_DURATION)
        ? RedisURI.builder(uri).withTimeout(LONGEST).build()
        : uri;
  }

  private synchronized void checkOpen() {
    if (closed) {
      throw new IllegalStateException(name() + " is not used any more, since that was closed");
    }
  }

  private static String place(RedisURI uri) {
    if (!uri.getSentinels().isEmpty()) {
      return "the Sentinels' master " + uri.getSentinelMasterId();
    }
    return uri.getSocket() == null ? uri.getHost() + ":" + uri.getPort() : uri.getSocket();
  }
}
