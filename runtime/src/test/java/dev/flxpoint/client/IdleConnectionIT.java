package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("measures")
final class IdleConnectionIT {
  /** Servers close idle connections after two seconds and more; we are quicker than any. */
  @Test
  void idleConnection_isClosedBeforeServersDoIt() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Duration> idle = new CompletableFuture<>();
      Thread thread = new Thread(() -> answerOnce(server, idle));
      thread.start();
      try (Wire wire = new Wire(b -> b.baseUrl("http://localhost:" + server.getLocalPort()))) {
        assertThat(wire.getVariants().execute()).isEmpty();
        assertThat(idle.get(20, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(2));
      }
    }
  }

  private static void answerOnce(ServerSocket server, CompletableFuture<Duration> idle) {
    try (var socket = server.accept()) {
      byte[] request = new byte[8_192];
      int length = socket.getInputStream().read(request);
      assertThat(length).isPositive();
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]".getBytes(StandardCharsets.US_ASCII));
      long answered = System.nanoTime();
      int end = socket.getInputStream().read();
      assertThat(end).isEqualTo(-1);
      idle.complete(Duration.ofNanos(System.nanoTime() - answered));
    } catch (IOException | AssertionError e) {
      idle.completeExceptionally(e);
    }
  }
}
