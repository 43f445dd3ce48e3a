package dev.flxpoint.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/**
 * A server of this test's, which it may set up and stop, or the one that {@code
 * FLXPOINT_TEST_REDIS} names by its URI, in which this leaves no key behind.
 */
public final class RealRedis implements AutoCloseable {
  /** What a server that is given keeps for all tests, and some of them flush. */
  public static final String SCRIPTS = "scripts of the server";

  private static final @Nullable String GIVEN = System.getenv("FLXPOINT_TEST_REDIS");

  private final String uri;
  private final int port;
  private final @Nullable RedisServer server;
  private final String keyPrefix = "flxpoint:test:" + UUID.randomUUID() + ":";

  private RealRedis(String uri, int port, @Nullable RedisServer server) {
    this.uri = uri;
    this.port = port;
    this.server = server;
  }

  /**
   * Returns the given one, or else starts one. It has answered this JVM, whose first connection
   * takes seconds on a busy machine: a store would take that for silence.
   */
  public static RealRedis any() throws IOException {
    RealRedis redis = GIVEN == null ? start() : new RealRedis(GIVEN, 0, null);
    String unused = ask(redis.uri, RedisCommands::ping);
    return redis;
  }

  /** Returns what a server answers on a connection of its own. */
  static <T> T ask(String uri, Function<RedisCommands<String, String>, T> question) {
    try (RedisClient client = RedisClient.create(uri);
        StatefulRedisConnection<String, String> connection = client.connect()) {
      return question.apply(connection.sync());
    }
  }

  /** Starts one, whether another is given or not. */
  public static RealRedis start(String... settings) throws IOException {
    return start(LoopbackPort.free(), settings);
  }

  public static RealRedis start(int port, String... settings) throws IOException {
    var builder =
        RedisServer.newRedisServer()
            .executableProvider(RedisProgram::file)
            .port(port)
            .setting("save \"\"")
            .setting("bind 127.0.0.1");
    for (String setting : settings) {
      builder.setting(setting);
    }
    RedisServer server = builder.build();
    server.start();
    return new RealRedis("redis://127.0.0.1:" + port, port, server);
  }

  /** Returns where one listens that this started. */
  int port() {
    return port;
  }

  public String uri() {
    return uri;
  }

  /** Returns what the keys of this test start with, and no others. */
  public String keyPrefix() {
    return keyPrefix;
  }

  RedisPermits permits() {
    return RedisPermits.of(uri).keyPrefix(keyPrefix);
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.stop();
      return;
    }
    long unused = ask(uri, this::deleteOurs);
  }

  private long deleteOurs(RedisCommands<String, String> commands) {
    List<String> ours = commands.keys(keyPrefix + "*");
    return ours.isEmpty() ? 0 : commands.del(ours.toArray(String[]::new));
  }
}
