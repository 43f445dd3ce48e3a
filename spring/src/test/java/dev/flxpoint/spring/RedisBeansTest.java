package dev.flxpoint.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.redis.RedisPermits;
import dev.flxpoint.sandbox.Sandbox;
import io.lettuce.core.RedisClient;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import redis.embedded.RedisServer;

/** Permits and states by the Redis that the application has, with the Lettuce of Spring Boot. */
@Execution(ExecutionMode.CONCURRENT)
final class RedisBeansTest {
  private static RedisServer server;
  private static int port;

  private final ApplicationContextRunner runner = Contexts.runner();

  @BeforeAll
  static void start() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server =
        RedisServer.newRedisServer()
            .port(port)
            .setting("bind 127.0.0.1")
            .setting("save \"\"")
            .build();
    server.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Test
  void factory_ofSpringData_givesPermitsThatAreUsed() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      runner
          .withBean(
              LettuceConnectionFactory.class, () -> new LettuceConnectionFactory("127.0.0.1", port))
          .withPropertyValues(
              "flxpoint.base-url=" + sandbox.url(),
              "flxpoint.sources.tents.token=" + sandbox.token(TokenType.SOURCE))
          .run(
              context -> {
                context
                    .getBean(SourceClient.class)
                    .inventory()
                    .getInventoryVariants(q -> {})
                    .execute();
                var redis = context.getBean(LettuceConnectionFactory.class).getConnection();
                assertThat(redis.keyCommands().keys("flxpoint:permits:*".getBytes(UTF_8)))
                    .isNotEmpty();
              });
    }
  }

  @Test
  void context_thatIsStoppedAndStarted_usesTheNewClient() {
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().start()) {
      Contexts.ofTents(sandbox)
          .withBean(
              LettuceConnectionFactory.class, () -> new LettuceConnectionFactory("127.0.0.1", port))
          .withPropertyValues("flxpoint.store=redis")
          .run(
              context -> {
                var factory = context.getBean(LettuceConnectionFactory.class);
                var before = factory.getRequiredNativeClient();
                FlowStore store = context.getBean(FlowStore.class);
                SourceClient tents = context.getBean(SourceClient.class);
                store.open("first").close();
                tents.inventory().getInventoryVariants(q -> {}).execute();
                assertThat(context.getBean(FlxpointPollers.class).getPhase())
                    .isGreaterThan(factory.getPhase());

                var restarted =
                    context.getSourceApplicationContext(ConfigurableApplicationContext.class);
                restarted.stop();
                restarted.start();

                assertThat(factory.getRequiredNativeClient()).isNotSameAs(before);
                store.open("second").close();
                tents.inventory().getInventoryVariants(q -> {}).execute();
              });
    }
  }

  @Test
  void permits_ofTheApplicationOrLocal_comeFirst() {
    runner
        .withBean(RedisClient.class, this::client)
        .withPropertyValues("flxpoint.permits=local")
        .run(context -> assertThat(context).doesNotHaveBean(Permits.class));
    RedisPermits own = RedisPermits.of("redis://127.0.0.1:" + port);
    runner
        .withBean(RedisClient.class, this::client)
        .withBean(RedisPermits.class, () -> own)
        .run(context -> assertThat(context.getBean(Permits.class)).isSameAs(own));
  }

  private RedisClient client() {
    return RedisClient.create("redis://127.0.0.1:" + port);
  }
}
