package dev.flxpoint.redis;

import java.io.IOException;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/** A server of this test's, or the one that {@code FLXPOINT_TEST_REDIS} names by its URI. */
final class RealRedis implements AutoCloseable {
  private final int port;
  private final @Nullable RedisServer server;

  private RealRedis(int port, @Nullable RedisServer server) {
    this.port = port;
    this.server = server;
  }

  /** Starts one of our own, which may be stopped. */
  static RealRedis start(String... settings) throws IOException {
    return start(freePort(), settings);
  }

  static RealRedis start(int port, String... settings) throws IOException {
    var builder =
        RedisServer.newRedisServer().port(port).setting("save \"\"").setting("bind 127.0.0.1");
    for (String setting : settings) {
      builder.setting(setting);
    }
    RedisServer server = builder.build();
    server.start();
    return new RealRedis(port, server);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  String uri() {
    String external = System.getenv("FLXPOINT_TEST_REDIS");
    return external == null ? "redis://127.0.0.1:" + port : external;
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.stop();
    }
  }
}
