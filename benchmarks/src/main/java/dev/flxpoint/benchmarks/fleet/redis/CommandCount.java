package dev.flxpoint.benchmarks.fleet.redis;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisMonitor;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Counts the commands that clients send, each of which is a round trip, without those that a
 * connection begins with: a fleet that runs for a minute would not divide them by many calls.
 *
 * <p>{@code MONITOR} tells those from the commands that a script runs inside of Redis; the
 * statistics of {@code INFO} do not. What is sent while Redis is away is not counted. Thread-safe.
 */
public final class CommandCount implements AutoCloseable {
  /** The time, the database and the client's address, or the word for a script. */
  private static final Pattern OF_A_CLIENT =
      Pattern.compile(
          "[0-9.]+ \\[\\d+ (?!lua\\])\\S+\\] (?!\"(?:HELLO|AUTH|CLIENT|INFO|SELECT)\").*",
          Pattern.CASE_INSENSITIVE);

  private static final long RECONNECT_MILLIS = 50;

  private final BenchmarkRedis redis;
  private final AtomicLong count = new AtomicLong();
  private volatile boolean closed;
  private volatile @Nullable Jedis connection;

  private CommandCount(BenchmarkRedis redis) {
    this.redis = redis;
  }

  /** Starts to count. */
  public static CommandCount of(BenchmarkRedis redis) {
    CommandCount counter = new CommandCount(redis);
    Thread thread = new Thread(counter::listen, "redis-monitor");
    thread.setDaemon(true);
    thread.start();
    return counter;
  }

  /** Returns how many there were until now. */
  public long count() {
    return count.get();
  }

  static boolean isOfClient(String line) {
    return OF_A_CLIENT.matcher(line).matches();
  }

  private void listen() {
    while (!closed) {
      try (Jedis client = redis.client()) {
        connection = client;
        client.monitor(
            new JedisMonitor() {
              @Override
              public void onCommand(String line) {
                if (isOfClient(line)) {
                  count.incrementAndGet();
                }
              }
            });
      } catch (JedisException e) {
        // Redis is away, for a moment or for good.
        rest();
      }
    }
  }

  private static void rest() {
    try {
      Thread.sleep(RECONNECT_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts this thread", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    Jedis open = connection;
    if (open != null) {
      open.disconnect();
    }
  }
}
