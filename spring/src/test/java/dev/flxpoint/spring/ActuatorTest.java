package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.sandbox.Sandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** What an application that shows all it can over HTTP tells of its tokens: nothing. */
final class ActuatorTest {
  private static final String UNUSABLE = "planted-5f1c";

  private static Sandbox sandbox;
  private static String token;
  private static @Nullable ConfigurableApplicationContext application;

  @EnableAutoConfiguration
  static class Application {
    @FlxpointFulfillmentHandler("tents")
    Decision take(FulfillmentRequest request) {
      return Decision.later();
    }
  }

  @BeforeAll
  static void start() {
    sandbox = Sandbox.builder().withoutWindow().start();
    token = sandbox.token(TokenType.SOURCE);
    application =
        new SpringApplication(Application.class)
            .run(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error",
                "--management.endpoints.web.exposure.include=*",
                "--management.endpoint.env.show-values=always",
                "--management.endpoint.configprops.show-values=always",
                "--management.endpoint.health.show-details=always",
                "--spring.datasource.url=jdbc:h2:mem:actuator",
                "--management.health.redis.enabled=false",
                "--flxpoint.permits=local",
                "--flxpoint.base-url=" + sandbox.url(),
                "--VAULT_ENTRY=" + token,
                "--flxpoint.sources.tents.token=${VAULT_ENTRY}",
                "--flxpoint.sources.stoves.token=" + UNUSABLE);
  }

  @AfterAll
  static void stop() {
    if (application != null) {
      application.close();
    }
    sandbox.close();
  }

  @Test
  void endpoints_thatShowAllValues_showNoToken() throws Exception {
    for (String endpoint : List.of("env", "configprops", "beans", "conditions", "health")) {
      String json = get(endpoint);
      assertThat(json).as(endpoint).doesNotContain(token, UNUSABLE);
    }
    assertThat(get("env")).contains("VAULT_ENTRY", "flxpoint.sources.tents.token");
    assertThat(get("configprops")).contains("\"flxpoint\"");
    assertThat(get("env/VAULT_ENTRY")).contains("******").doesNotContain(token);
  }

  @Test
  void health_whenATokenIsRefused_isDown() throws Exception {
    assertThat(get("health"))
        .contains("\"flxpoint.sources.tents\"", "\"pollers\":{\"tents\":\"polls\"}");
    SourceClient refused = application.getBean("flxpoint.sources.stoves", SourceClient.class);
    refuse(() -> refused.inventory().getInventoryVariants(q -> {}).execute());
    refuse(() -> refused.fulfillmentRequests().getFulfillmentRequests(q -> {}).execute());
    refuse(() -> refused.inboundShipments().getInboundShipments(q -> {}).execute());

    assertThat(get("health")).contains("\"refused\":\"since ").contains("\"status\":\"DOWN\"");
  }

  @Test
  void metrics_areInTheRegistry() throws Exception {
    SourceClient source = application.getBean("flxpoint.sources.tents", SourceClient.class);
    source.inventory().getInventoryVariants(q -> {}).execute();

    assertThat(get("metrics")).contains("flxpoint.calls", "flxpoint.time.queued");
  }

  private static void refuse(Runnable call) {
    try {
      call.run();
    } catch (FlxpointException expected) {
      return;
    }
    throw new AssertionError("The call should have been refused");
  }

  private static String get(String endpoint) throws Exception {
    String port = application.getEnvironment().getProperty("local.server.port");
    URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }
}
