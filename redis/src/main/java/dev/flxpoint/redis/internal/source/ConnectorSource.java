package dev.flxpoint.redis.internal.source;

import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connections that the caller makes, and that are ours then. */
final class ConnectorSource implements RedisSource {
  private final Supplier<? extends StatefulConnection<String, String>> connector;
  private volatile @Nullable StatefulConnection<String, String> last;

  ConnectorSource(Supplier<? extends StatefulConnection<String, String>> connector) {
    this.connector = connector;
  }

  @Override
  public CompletionStage<RedisLink> connect() {
    return CompletableFuture.supplyAsync(this::link, ConnectorSource::start);
  }

  private RedisLink link() {
    StatefulConnection<String, String> made = connector.get();
    last = made;
    return new RedisLink(
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
