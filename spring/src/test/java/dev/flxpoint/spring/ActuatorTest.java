package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What an application that shows all it can over HTTP tells of its tokens: nothing. */
@Isolated("A token of its own stands in the system properties, where other applications find it.")
final class ActuatorTest {
  private static final String PLANTED = "planted-5f1c-";
  private static final Pattern LINK = Pattern.compile("/actuator/([a-z]+)\"");

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
  static void start(@TempDir Path folder) throws IOException {
    sandbox = Sandbox.builder().withoutWindow().start();
    token = sandbox.token(TokenType.SOURCE);
    Path tree = folder.resolve("tree/flxpoint/sources/lamps/token");
    Files.createDirectories(tree.getParent());
    Files.writeString(tree, planted("tree") + "\n");
    Path file = folder.resolve("more.properties");
    Files.writeString(file, "flxpoint.channels.shop.token=" + planted("file"));
    System.setProperty("flxpoint.sources.boots.token", planted("system"));
    application =
        new SpringApplicationBuilder(Application.class)
            .properties("flxpoint.sources.ropes.token=" + planted("default"))
            .initializers(
                context ->
                    context
                        .getEnvironment()
                        .getPropertySources()
                        .addLast(
                            new SystemEnvironmentPropertySource(
                                "of-the-host-systemEnvironment",
                                Map.of("FLXPOINT_ACCOUNTTOKEN", planted("variable")))))
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
                "--flxpoint.sources.stoves.token=" + planted("argument"),
                "--spring.application.json="
                    + "{\"flxpoint\":{\"sources\":{\"mats\":{\"token\":\"%s\"}}}}"
                        .formatted(planted("json")),
                "--spring.config.import=configtree:%s/,file:%s"
                    .formatted(folder.resolve("tree"), file));
  }

  private static String planted(String where) {
    return PLANTED + where;
  }

  @AfterAll
  static void stop() {
    if (application != null) {
      application.close();
    }
    System.clearProperty("flxpoint.sources.boots.token");
    sandbox.close();
  }

  @Test
  void endpoints_thatShowAllValues_showNoToken() throws Exception {
    Matcher endpoints = LINK.matcher(get(""));
    List<String> seen = new ArrayList<>();
    while (endpoints.find()) {
      String endpoint = endpoints.group(1);
      if (!endpoint.equals("heapdump")) {
        assertThat(get(endpoint)).as(endpoint).doesNotContain(token, PLANTED);
        seen.add(endpoint);
      }
    }
    assertThat(seen).contains("env", "configprops", "beans", "conditions", "health", "mappings");
  }

  @Test
  void env_namesTheSettingsOfAllSources_andHidesThem() throws Exception {
    assertThat(get("env"))
        .contains(
            "VAULT_ENTRY",
            "spring.application.json",
            "flxpoint.sources.tents.token",
            "flxpoint.sources.stoves.token",
            "flxpoint.sources.boots.token",
            "flxpoint.sources.lamps.token",
            "flxpoint.sources.mats.token",
            "flxpoint.sources.ropes.token",
            "flxpoint.channels.shop.token",
            "FLXPOINT_ACCOUNTTOKEN");
    assertThat(get("configprops")).contains("\"flxpoint\"", "lamps");
    for (String name : List.of("VAULT_ENTRY", "FLXPOINT_ACCOUNTTOKEN", "spring.application.json")) {
      assertThat(get("env/" + name)).contains("******").doesNotContain(token, PLANTED);
    }
    for (String name : List.of("tents", "stoves", "boots", "lamps", "mats", "ropes")) {
      assertThat(get("env/flxpoint.sources." + name + ".token"))
          .contains("******")
          .doesNotContain(token, PLANTED);
    }
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

  /** A handler of the actuator's makes timers of all that is observed. */
  @Test
  void observations_areOfTheApplicationsRegistry() throws Exception {
    SourceClient source = application.getBean("flxpoint.sources.tents", SourceClient.class);
    source.inventory().getInventoryVariants(q -> {}).execute();

    assertThat(get("metrics")).contains("\"flxpoint.call\"", "\"flxpoint.attempt\"");
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
    URI uri =
        URI.create(("http://127.0.0.1:" + port + "/actuator/" + endpoint).replaceAll("/$", ""));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }
}
