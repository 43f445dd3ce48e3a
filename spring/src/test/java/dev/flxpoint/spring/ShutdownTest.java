package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestHandler;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.sandbox.Sandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/** Pollers stop before anything goes that their handlers use, however many there are. */
@Timeout(120)
@Isolated("It waits for every poller of the process to end.")
final class ShutdownTest {
  private static final int MANY = 40;

  /** Contexts of other tests have pollers, too. */
  private final Set<Thread> others = Thread.getAllStackTraces().keySet();

  /** Handles a request once the application is being closed, and with all that it has. */
  @EnableAutoConfiguration
  static class Application implements ApplicationListener<ContextClosedEvent> {
    private static final CountDownLatch TAKEN = new CountDownLatch(1);
    private static final CountDownLatch CLOSING = new CountDownLatch(1);
    private static final Queue<String> USED = new ConcurrentLinkedQueue<>();

    private final DataSource database;
    private final Environment environment;

    Application(DataSource database, Environment environment) {
      this.database = database;
      this.environment = environment;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
      CLOSING.countDown();
    }

    @FlxpointFulfillmentHandler("tents")
    Decision take(FulfillmentRequest request) throws Exception {
      TAKEN.countDown();
      CLOSING.await();
      try (Connection connection = database.getConnection()) {
        USED.add("database " + connection.isValid(1));
      }
      String port = environment.getProperty("local.server.port");
      URI links = URI.create("http://127.0.0.1:" + port + "/actuator");
      USED.add(
          "web "
              + HttpClient.newHttpClient()
                  .send(HttpRequest.newBuilder(links).build(), BodyHandlers.discarding())
                  .statusCode());
      return Decision.acknowledge();
    }
  }

  @Test
  void close_whileAHandlerIsAtWork_leavesItTheDatabaseAndTheWebServer() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().fulfillmentRequests(1).start()) {
      String token = sandbox.token(TokenType.SOURCE);
      Contexts.push(sandbox, token);
      ConfigurableApplicationContext application =
          new SpringApplication(Application.class)
              .run(
                  "--server.port=0",
                  "--spring.main.banner-mode=off",
                  "--spring.datasource.url=jdbc:h2:mem:shutdown",
                  "--management.health.redis.enabled=false",
                  "--flxpoint.permits=local",
                  "--flxpoint.base-url=" + sandbox.url(),
                  "--flxpoint.sources.tents.token=" + token);
      assertThat(Application.TAKEN.await(30, TimeUnit.SECONDS)).isTrue();

      application.close();

      assertThat(Application.USED).containsExactly("database true", "web 200");
      assertThat(sandbox.books().fulfillmentRequests())
          .allMatch(each -> each.lines().stream().allMatch(line -> line.acknowledged() > 0));
    }
  }

  @Test
  void close_rightAfterTheStart_endsManyPollersAtOnce() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().start();
        Flxpoint flxpoint =
            Flxpoint.builder().baseUrl(sandbox.url().toString()).unpaced().build()) {
      for (int round = 0; round < 5; round++) {
        many(flxpoint, tokens(sandbox), request -> Decision.later())
            .run(
                context ->
                    assertThat(context.getBean(FlxpointPollers.class).running()).hasSize(MANY));
        awaitNoPoller();
      }
    }
  }

  @Test
  void close_whileManyHandlersAreAtWork_finishesThemAll() throws Exception {
    CountDownLatch taken = new CountDownLatch(MANY);
    CountDownLatch open = new CountDownLatch(1);
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().fulfillmentRequests(1).start();
        Flxpoint flxpoint =
            Flxpoint.builder().baseUrl(sandbox.url().toString()).unpaced().build()) {
      List<String> tokens = tokens(sandbox);
      tokens.forEach(token -> Contexts.push(sandbox, token));
      many(
              flxpoint,
              tokens,
              request -> {
                taken.countDown();
                open.await();
                return Decision.acknowledge();
              })
          .run(
              context -> {
                assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
                CompletableFuture<Void> closing =
                    CompletableFuture.runAsync(context::close, task -> new Thread(task).start());
                open.countDown();
                closing.get(60, TimeUnit.SECONDS);
              });
      awaitNoPoller();
      assertThat(tokens)
          .flatMap(token -> sandbox.books(token).fulfillmentRequests())
          .hasSize(MANY)
          .allMatch(each -> each.lines().stream().allMatch(line -> line.acknowledged() > 0));
    }
  }

  private static List<String> tokens(Sandbox sandbox) {
    return IntStream.range(0, MANY).mapToObj(i -> sandbox.addToken(TokenType.SOURCE)).toList();
  }

  private static ApplicationContextRunner many(
      Flxpoint flxpoint, List<String> tokens, FulfillmentRequestHandler handler) {
    ApplicationContextRunner runner = Contexts.runner();
    for (int i = 0; i < tokens.size(); i++) {
      SourceToken token = SourceToken.of(tokens.get(i));
      runner =
          runner.withBean(
              "poller" + i,
              FulfillmentRequestPoller.class,
              () -> FulfillmentRequestPoller.of(flxpoint.source(token)).handle(handler));
    }
    return runner;
  }

  /** Their threads are about to end once all is told. */
  private void awaitNoPoller() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("flxpoint-fulfillment-request-poller")
          && !others.contains(thread)) {
        thread.join(30_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }
}
