package dev.flxpoint.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.StoreAwayException;
import dev.flxpoint.redis.flow.RedisFlowStore;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import redis.embedded.RedisServer;

/**
 * An application starts before its Redis, says so, goes to work once that is there, with permits of
 * its, and can be stopped and started anew. One test, since a token that Redis does not know rests
 * for 6.5 s.
 */
@Tag("slow")
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class RedisLaterTest {
  @EnableAutoConfiguration
  static class Application {
    private final BlockingQueue<FulfillmentRequest> taken = new LinkedBlockingQueue<>();

    @FlxpointFulfillmentHandler
    Decision take(FulfillmentRequest request) {
      taken.add(request);
      return Decision.acknowledge();
    }
  }

  @Test
  void start_withoutRedis_standsBy_recoversWhenItComes_andRestarts() throws Exception {
    int port = freePort();
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().fulfillmentRequests(1).start()) {
      String token = sandbox.token(TokenType.SOURCE);
      Contexts.push(sandbox, token);
      RedisServer redis = server(port);
      ConfigurableApplicationContext application =
          new SpringApplication(Application.class)
              .run(
                  "--server.port=0",
                  "--spring.main.banner-mode=off",
                  "--logging.level.root=off",
                  "--management.endpoint.health.show-details=always",
                  "--management.endpoints.web.exposure.include=health",
                  "--spring.datasource.url=jdbc:h2:mem:later",
                  "--spring.data.redis.host=127.0.0.1",
                  "--spring.data.redis.port=" + port,
                  "--flxpoint.store=redis",
                  "--flxpoint.base-url=" + sandbox.url(),
                  "--flxpoint.sources.tents.token=" + token);
      try {
        SourceClient tents = application.getBean(SourceClient.class);
        FlowStore store = application.getBean(FlowStore.class);
        assertThat(store).isInstanceOf(RedisFlowStore.class);
        assertThat(health(application))
            .contains("\"pollers\":{\"tents\":\"stands by\"}", "\"redis\":{", "\"DOWN\"");
        assertThatExceptionOfType(StoreAwayException.class).isThrownBy(() -> store.open("mine"));
        assertThatExceptionOfType(FlxpointException.class)
            .isThrownBy(
                () ->
                    tents
                        .inventory()
                        .getInventoryVariants(q -> {})
                        .withDeadline(Duration.ofSeconds(1))
                        .execute());

        redis.start();
        application.getBean(FlxpointPollers.class).wakeUp("tents");
        assertThat(application.getBean(Application.class).taken.poll(60, TimeUnit.SECONDS))
            .isNotNull();
        assertThat(health(application)).contains("\"pollers\":{\"tents\":\"polls\"}");
        store.open("mine").close();
        try (var connection = application.getBean(LettuceConnectionFactory.class).getConnection()) {
          assertThat(connection.keyCommands().keys("flxpoint:permits:*".getBytes(UTF_8)))
              .isNotEmpty();
        }

        assertRestarts(application, tents, store);
      } finally {
        application.close();
        redis.stop();
      }
    }
  }

  /** Spring Data has a new client then. */
  private static void assertRestarts(
      ConfigurableApplicationContext application, SourceClient tents, FlowStore store) {
    var factory = application.getBean(LettuceConnectionFactory.class);
    var before = factory.getRequiredNativeClient();
    assertThat(application.getBean(FlxpointPollers.class).getPhase())
        .isGreaterThan(factory.getPhase());

    application.stop();
    application.start();

    assertThat(factory.getRequiredNativeClient()).isNotSameAs(before);
    store.open("second").close();
    tents.inventory().getInventoryVariants(q -> {}).execute();
  }

  /** Below those that systems hand out by themselves: nobody gets it before the server does. */
  private static int freePort() throws IOException {
    int port = 20_000 + (int) (ProcessHandle.current().pid() % 10_000);
    while (true) {
      try (ServerSocket free = new ServerSocket(port)) {
        return free.getLocalPort();
      } catch (BindException e) {
        port++;
      }
    }
  }

  private static RedisServer server(int port) throws IOException {
    return RedisServer.newRedisServer()
        .port(port)
        .setting("bind 127.0.0.1")
        .setting("save \"\"")
        .build();
  }

  private static String health(ConfigurableApplicationContext application) throws Exception {
    String port = application.getEnvironment().getProperty("local.server.port");
    URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/health");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }
}
