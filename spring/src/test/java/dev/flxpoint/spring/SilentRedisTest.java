package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.store.FlowStore;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A Redis that takes connections, or not even these, and never answers holds nobody up. */
@Isolated("measures")
@Timeout(120)
final class SilentRedisTest {
  private static final int SOURCES = 20;

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void redis_thatTakesConnections_holdsUpNeitherStartNorClose() throws Exception {
    assertSoon(listening(50));
  }

  @Test
  void redis_thatDropsPackets_holdsUpNeitherStartNorClose() throws Exception {
    ServerSocket full = listening(1);
    try {
      // As many as the system keeps for a process that accepts none.
      for (int i = 0; i < 10; i++) {
        Socket socket = new Socket();
        open.add(socket);
        socket.connect(full.getLocalSocketAddress(), 100);
      }
    } catch (SocketTimeoutException e) {
      assertSoon(full);
    }
  }

  private ServerSocket listening(int backlog) throws Exception {
    ServerSocket server = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
    open.add(server);
    return server;
  }

  private static void assertSoon(ServerSocket redis) {
    LettuceConnectionFactory factory =
        new LettuceConnectionFactory("127.0.0.1", redis.getLocalPort());
    ApplicationContextRunner runner =
        Contexts.runner()
            .withBean(LettuceConnectionFactory.class, () -> factory)
            .withPropertyValues("flxpoint.store=redis", "flxpoint.sources.tents.token=t")
            .withInitializer(context -> addPollers((GenericApplicationContext) context));
    long begun = System.nanoTime();
    runner.run(
        context -> {
          // One after the other they would take 5 s each.
          assertThat(since(begun)).isLessThan(Duration.ofSeconds(20));
          assertThat(context.getBean(FlxpointPollers.class).states().values())
              .containsExactlyElementsOf(Collections.nCopies(SOURCES, "stands by"));
          long ending = System.nanoTime();
          context.close();
          assertThat(since(ending)).isLessThan(Duration.ofSeconds(1));
        });
  }

  private static void addPollers(GenericApplicationContext context) {
    for (int i = 0; i < SOURCES; i++) {
      String name = "source-" + i;
      context.registerBean(name, FulfillmentRequestPoller.class, () -> poller(context, name));
    }
  }

  private static FulfillmentRequestPoller poller(BeanFactory beans, String name) {
    return FulfillmentRequestPoller.of(beans.getBean(SourceClient.class))
        .store(beans.getBean(FlowStore.class).within(name))
        .handle(request -> Decision.later());
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
