package dev.flxpoint.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.Pacing;
import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.redis.internal.source.RedisSource;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Permits that all processes share which use the same Redis, or Valkey, with the same settings:
 * however many there are, no more than two requests of a token arrive within any second.
 *
 * <pre>{@code
 * RedisPermits permits = RedisPermits.of("redis://redis.example.com:6379");
 * Flxpoint flxpoint = Flxpoint.builder().permits(permits).build();
 * }</pre>
 *
 * <p>Without an answer of Redis no permit is granted. A call waits for one until its deadline, or
 * until Redis was away for 10 seconds; then it fails with a {@code PermitUnavailableException} that
 * says so. If Redis only answers late, calls wait on. A token that Redis knows nothing of, such as
 * after a restart, a failover or an eviction, and one that is used for the first time in a day,
 * rests for 6.5 seconds first.
 *
 * <p>Where the API accepts less than documented, all processes learn the slower pace together, from
 * each other's refusals, and then send one request at a time. Each shows the same pace, and hears
 * of a step with its next word from Redis; of several that it missed, as one. A pace is forgotten
 * with all else that Redis loses, and an hour after the token was last used.
 *
 * <p>Redis needs version 5 or later, and the rights to EVAL, EVALSHA, INFO, TIME, HGETALL, HSET and
 * PEXPIRE; what it lacks is said at the first call. It learns no token, only hashes of them.
 *
 * <p>One object does for all clients of a process. Settings return a copy, to be used in the
 * original's place: closing one ends the connection of both. Thread-safe; no method blocks but
 * {@link #close}.
 */
public final class RedisPermits implements Permits, AutoCloseable {
  private static final Duration LONGEST_CLOSING = Duration.ofSeconds(2);

  private final RedisSource source;
  private final Settings settings;

  @GuardedBy("this")
  private @Nullable SharedPermits permits;

  private RedisPermits(RedisSource source, Settings settings) {
    this.source = source;
    this.settings = settings;
  }

  /**
   * Returns those of the Redis at a URI as Lettuce reads it, such as {@code
   * rediss://user:password@host:6379} or {@code redis-sentinel://host1,host2/0#master}. If it is a
   * node of a cluster, the others are found by it. Connections are theirs, and end with {@link
   * #close}.
   */
  public static RedisPermits of(String uri) {
    return of(RedisURI.create(uri));
  }

  /**
   * Returns those of the Redis at a URI, or of the cluster that it is a node of; connections are
   * theirs, and end with {@link #close}.
   */
  public static RedisPermits of(RedisURI uri) {
    return new RedisPermits(RedisSource.of(uri), Settings.DEFAULT);
  }

  /**
   * Returns those of the cluster that a client of the caller's knows, on a connection of theirs.
   * How soon a node that takes over is found is in the options of the client, and in the timeouts
   * of its URIs and sockets: by Lettuce's own, a node that stands still hides it for 70 seconds.
   */
  public static RedisPermits of(RedisClusterClient client) {
    return new RedisPermits(RedisSource.of(client), Settings.DEFAULT);
  }

  /**
   * Returns those of a Redis to which the caller has a connection, which stays the caller's to
   * close. How soon it is made anew after it broke is in the options of its client: Lettuce's own
   * wait for up to 30 seconds.
   */
  public static RedisPermits of(StatefulRedisConnection<String, String> connection) {
    return new RedisPermits(RedisSource.of(connection), Settings.DEFAULT);
  }

  /**
   * Returns those of a Redis to which somebody else knows the way, such as {@code client::connect}.
   * It is called when a permit is first asked for, and again after a connection broke, on a thread
   * where it may block, and makes a connection of a server or of a cluster, which is theirs then.
   */
  public static RedisPermits of(Supplier<? extends StatefulConnection<String, String>> connector) {
    return new RedisPermits(RedisSource.of(connector), Settings.DEFAULT);
  }

  /** Sets what the names of all keys start with; {@code flxpoint:permits:} by default. */
  public RedisPermits keyPrefix(String prefix) {
    return with(settings.withKeyPrefix(Objects.requireNonNull(prefix, "prefix == null")));
  }

  /**
   * Sets a secret, the same in all processes, by which the hash of a token is hashed once more;
   * none by default. Then whoever reads the keys cannot even tell whether a token that he knows is
   * among them.
   */
  public RedisPermits secret(String secret) {
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("A secret must have a character");
    }
    return with(settings.withSecret(secret));
  }

  /**
   * Sets for how long Redis may be away until calls fail that wait for it; 10 seconds by default.
   */
  public RedisPermits failAfter(Duration patience) {
    return with(settings.withPatience(notNegative(patience)));
  }

  /** Sets how long one command to Redis may take until it is repeated; 1 second by default. */
  public RedisPermits commandTimeout(Duration timeout) {
    if (notNegative(timeout).isZero()) {
      throw new IllegalArgumentException("The timeout of a command must be longer than nothing");
    }
    return with(settings.withTimeout(timeout));
  }

  /**
   * Lets this process send at a fixed share of each token's rate while Redis does not answer; it
   * sends nothing then by default.
   *
   * <p>Ten seconds after Redis fell silent, each process of one or two has slots of its own, as
   * fast as by Redis. More processes take turns of ten seconds, in half of which one sends: all of
   * them together come to half of the rate. A process sends so only with tokens that it used in the
   * minute before the silence, and only while it hears nothing. Once Redis answers, all rest for
   * 6.5 seconds. With this option a token that was in use keeps a process talking to Redis for a
   * minute, every two seconds.
   *
   * <p>Where a slower pace was learned, it is a share of that pace: one process has all of it, and
   * two or more, which take turns, about half. The share then opens later by what the spacing is
   * longer than a second.
   *
   * <p>No request comes too early as long as all processes lose Redis within three seconds, and
   * each has a number of its own below the number that all of them are told. If only some lose it,
   * which is what happens if the network breaks between them, or a number is given twice, 429s are
   * possible for as long as that lasts. Where that is worse than a standstill, leave this off.
   *
   * @param process the number of this process, from 0; two processes of one number must never run
   *     at the same time
   * @param processes how many there are at most, the same everywhere
   * @throws IllegalArgumentException if the number is not from 0 to one less than how many there
   *     are
   */
  public RedisPermits shareWithoutRedis(int process, int processes) {
    return with(settings.withShare(new Share(process, processes)));
  }

  /**
   * Sets how long a permit rests after an answer; {@link Pacing#PROVABLE} by default, a whole
   * second, so that no network can bring three requests of the fleet into one.
   *
   * <p>With {@link Pacing#LEARNED} a permit that comes back to the process that had it last rests
   * for less by the shortest round trip that this process has seen, as without Redis; whoever else
   * takes it waits for the whole second. So it helps one or two busy processes, and more do nearly
   * always wait. When round trips become a good deal shorter all at once, one or two requests may
   * be refused. A 429 that this may have caused makes the process take off less, until a slower
   * pace is learned that explains it.
   *
   * @throws IllegalArgumentException if it is {@link Pacing#ADAPTIVE}: a permit that others may
   *     take has to wait for its answer
   */
  public RedisPermits pacing(Pacing pacing) {
    if (pacing == Pacing.ADAPTIVE) {
      throw new IllegalArgumentException(
          "Permits that processes share come back with the answers: set Pacing.LEARNED, or"
              + " Pacing.PROVABLE");
    }
    return with(settings.withPacing(Objects.requireNonNull(pacing, "pacing == null")));
  }

  /**
   * Declares that the requests of all processes that say the same name take the same way to the
   * API, and their answers the same way back; by default nothing is declared.
   *
   * <p>This sets {@link Pacing#LEARNED}, unless {@link #pacing} says otherwise, and lets a permit
   * that goes from one process of a site to another rest for less as well, by the shorter of the
   * shortest round trips that the two have seen. So many processes come as near to two requests a
   * second as one, where round trips are alike.
   *
   * <p>It is a promise about routes that nobody checks. Where requests of one process are quick and
   * its answers slow, and those of another the other way round, requests come too early although
   * both see the same round trips. A process that met three 429s which may be due to that is a site
   * of its own for this token from then on, until the token was idle for five minutes, or a slower
   * pace is learned that explains them.
   *
   * @param name such as that of a data centre: 1 to 64 letters from a to z, digits, dots, dashes
   *     and underscores
   * @throws IllegalArgumentException if the name is empty, longer, or has other characters
   */
  public RedisPermits site(String name) {
    return with(settings.withSite(OwnFloor.Way.checked(name)));
  }

  private static Duration notNegative(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("A time must not be negative, but this is " + time);
    }
    return time;
  }

  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    return shared().of(key, listener);
  }

  /** Ends the connection, if it is not the caller's; waits for it up to two seconds. */
  @Override
  public void close() {
    source.close(LONGEST_CLOSING);
  }

  private synchronized SharedPermits shared() {
    if (permits == null) {
      permits = settings.permits(source, DaemonTimer.INSTANCE);
    }
    return permits;
  }

  private RedisPermits with(Settings changed) {
    return new RedisPermits(source, changed);
  }
}
