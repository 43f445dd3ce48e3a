package dev.flxpoint.redis.flow;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.redis.internal.source.RedisSource;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the states of flows in a Redis, or Valkey, that many processes reach: one of them holds a
 * state at a time, and pollers that were started in the others stand by.
 *
 * <pre>{@code
 * FlowStore store = RedisFlowStore.of("redis://redis.example.com:6379");
 * FulfillmentRequestPoller.of(source).store(store.within("source-17")).handle(handler).start();
 * }</pre>
 *
 * <p>A state is held by a lease of 30 seconds by the clock of Redis, renewed each 10. A holder that
 * dies or stands still loses it, at the latest, that long after it was last heard of; one that
 * closes it loses it at once. Each taking has a fencing token, and every change is made by a script
 * that looks at it first: a holder that was paused changes nothing after another has taken over.
 *
 * <p>A change is as durable as Redis makes it. With {@code appendfsync everysec} a crash of the
 * server may lose the last second, without a persistence all; a failover loses what had not reached
 * the replica. Then a request may be handled again that was handled in that time, as after a crash
 * of the poller before it wrote down its decision. Memory must not be taken from it: set {@code
 * maxmemory-policy noeviction}. Where no change may be lost, use a {@code JdbcFlowStore}.
 *
 * <p>Redis needs version 5 or later, and the rights to EVAL, EVALSHA, TIME, HGET, HGETALL, HSET and
 * HDEL. Each state is one hash, whose key is the prefix and the name of the state; no token is part
 * of either.
 *
 * <p>Settings return a copy, to be used in the original's place before a state is opened. Methods
 * block, for 5 seconds at most with a connection of this store's own. Thread-safe.
 */
public final class RedisFlowStore implements FlowStore {
  private static final String DEFAULT_PREFIX = "flxpoint:flow:";
  private static final Duration DEFAULT_LEASE = Duration.ofSeconds(30);

  private final RedisSource redis;
  private final String keyPrefix;
  private final Duration lease;
  private final FlowStore states;

  private RedisFlowStore(RedisSource redis, String keyPrefix, Duration lease) {
    this.redis = redis;
    this.keyPrefix = keyPrefix;
    this.lease = lease;
    this.states = FlowStore.leased(new RedisStates(new RedisLine(redis), keyPrefix), lease);
  }

  /**
   * Returns that of the Redis at a URI as Lettuce reads it, such as {@code
   * rediss://user:password@host:6379} or {@code redis-sentinel://host1,host2/0#master}. If it is a
   * node of a cluster, the others are found by it. It is connected to when a state is first opened;
   * the connection ends with {@link #close}.
   */
  public static RedisFlowStore of(String uri) {
    return of(RedisURI.create(uri));
  }

  /**
   * Returns that of the Redis at a URI, or of the cluster that it is a node of; the connection ends
   * with {@link #close}.
   */
  public static RedisFlowStore of(RedisURI uri) {
    return of(RedisSource.of(uri));
  }

  /**
   * Returns that of the cluster that a client of the caller's knows, on a connection of its own.
   */
  public static RedisFlowStore of(RedisClusterClient client) {
    return of(RedisSource.of(client));
  }

  /** Returns that of a Redis to which the caller has a connection, which stays the caller's. */
  public static RedisFlowStore of(StatefulRedisConnection<String, String> connection) {
    return of(RedisSource.of(connection));
  }

  /**
   * Returns that of a Redis to which somebody else knows the way, such as {@code client::connect}.
   * It is called when a state is first opened, and again after a connection broke, may block, and
   * makes a connection of a server or of a cluster, which ends with {@link #close}.
   */
  public static RedisFlowStore of(
      Supplier<? extends StatefulConnection<String, String>> connector) {
    return of(RedisSource.of(connector));
  }

  /** Sets what the names of all keys start with; {@code flxpoint:flow:} by default. */
  public RedisFlowStore keyPrefix(String prefix) {
    return new RedisFlowStore(redis, Objects.requireNonNull(prefix, "prefix == null"), lease);
  }

  /**
   * Sets for how long nobody else takes a state whose holder is not heard of any more; 30 seconds
   * by default.
   *
   * @param time from 1 s to 1 h, the same in all processes
   */
  public RedisFlowStore lease(Duration time) {
    return new RedisFlowStore(redis, keyPrefix, time);
  }

  @Override
  public FlowState open(String flow) {
    return states.open(flow);
  }

  @Override
  public Optional<FlowState> openIfFree(String flow) {
    return states.openIfFree(flow);
  }

  @Override
  public void close() {
    states.close();
  }

  private static RedisFlowStore of(RedisSource redis) {
    return new RedisFlowStore(redis, DEFAULT_PREFIX, DEFAULT_LEASE);
  }
}
