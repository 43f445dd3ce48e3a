package dev.flxpoint.benchmarks.fleet.redis;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.embedded.RedisServer;

/** The Redis that limiters share: the one that {@link #VARIABLE} names, else one of its own. */
public final class BenchmarkRedis implements AutoCloseable {
  /** Where the address of a Redis stands that benchmarks may use and stop for a while. */
  public static final String VARIABLE = "FLXPOINT_TEST_REDIS";

  private static final int FIRST_PORT = 26_400;
  private static final int PORTS = 500;

  private final URI address;

  /** Null if somebody else's is used. */
  private final @Nullable RedisServer own;

  private BenchmarkRedis(URI address, @Nullable RedisServer own) {
    this.address = address;
    this.own = own;
  }

  /**
   * Opens it.
   *
   * @param named the value of {@link #VARIABLE}, null or empty for an embedded one
   */
  public static BenchmarkRedis open(@Nullable String named) {
    BenchmarkRedis redis =
        named == null || named.isBlank()
            ? embedded()
            : new BenchmarkRedis(URI.create(named.strip()), null);
    try (Jedis client = redis.client()) {
      client.ping();
      return redis;
    } catch (RuntimeException e) {
      redis.close();
      throw new IllegalStateException(
          "No Redis answers at %s: start one there, or leave %s empty for an embedded one"
              .formatted(redis.place(), VARIABLE),
          e);
    }
  }

  private static BenchmarkRedis embedded() {
    try {
      int port = freePort();
      RedisServer server =
          RedisServer.newRedisServer()
              .bind("127.0.0.1")
              .port(port)
              .setting("save \"\"")
              .setting("appendonly no")
              .onShutdownForceStop(true)
              .build();
      server.start();
      return new BenchmarkRedis(URI.create("redis://127.0.0.1:" + port), server);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(
          "The embedded Redis does not run here: set %s to the address of another, as in"
                  .formatted(VARIABLE)
              + " redis://127.0.0.1:6379",
          e);
    }
  }

  /** Returns its address. */
  public String address() {
    return address.toString();
  }

  /** Returns a client of it, for the caller to close. */
  public Jedis client() {
    return new Jedis(address);
  }

  /** Returns whether {@link #restart} is possible. */
  public boolean isOwn() {
    return own != null;
  }

  /** Lets it answer nobody for a while, as if its process were stopped; returns at once. */
  public void pause(Duration time) {
    try (Jedis client = client()) {
      client.clientPause(time.toMillis());
    }
  }

  /** Kills it, and starts it again with nothing in it. */
  public void restart() throws IOException {
    if (own == null) {
      throw new IllegalStateException("It is not ours to restart");
    }
    own.stop();
    own.start();
  }

  /** Without what may be a password. */
  private String place() {
    return address.getHost() + ":" + address.getPort();
  }

  /**
   * Returns one that no system hands out by itself: while Redis restarts, its port would else be
   * taken by whoever connects to anything, such as to that very port.
   */
  private static int freePort() throws IOException {
    // Benchmarks side by side begin to look at different ones.
    int offset = (int) (ProcessHandle.current().pid() % PORTS);
    for (int i = 0; i < PORTS; i++) {
      int port = FIRST_PORT + (offset + i) % PORTS;
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Somebody has it; the next may be free.
      }
    }
    throw new IOException("None of " + PORTS + " ports is free from " + FIRST_PORT + " on");
  }

  @Override
  public void close() {
    try {
      if (own != null) {
        own.stop();
      }
    } catch (IOException e) {
      throw new IllegalStateException("The embedded Redis does not stop", e);
    }
  }
}
