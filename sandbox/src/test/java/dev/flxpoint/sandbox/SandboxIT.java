package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.check.BodyReader;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class SandboxIT {
  private final AtomicLong nanos = new AtomicLong();
  private final Sandbox sandbox =
      Sandbox.builder()
          .fulfillmentRequests(3)
          .ticker(nanos::get)
          .clock(() -> Instant.parse("2026-04-01T12:00:00.987Z"))
          .start();
  private final Caller caller = new Caller(sandbox);
  private final String source = sandbox.token(TokenType.SOURCE);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void success_isJsonInTheShapeOfTheApi() {
    HttpResponse<String> pushed = caller.push(source);
    assertThat(pushed.statusCode()).isEqualTo(200);
    assertThat(pushed.headers().firstValue("Content-Type")).contains("application/json");
    HttpResponse<String> listed = caller.get("/inventory/variants?skus=A-1", "X-API-TOKEN", source);
    assertThat(Bench.json(listed.body()).at("/0/quantity").asInt()).isEqualTo(5);
    assertThat(Bench.json(listed.body()).at("/0/insertedAt").asText())
        .isEqualTo("2026-04-01T12:00:00Z");
  }

  @Test
  void sourceFlow_fromThePushToTheShipment() {
    caller.push(source);
    String id = Bench.json(call("GET", "/fulfillment-requests").body()).at("/0/id").asText();
    HttpResponse<String> processed = call("PATCH", "/fulfillment-requests/" + id + "/processed");
    assertThat(processed.statusCode()).isEqualTo(200);
    assertThat(processed.body()).isEmpty();
    assertThat(call("PATCH", "/fulfillment-requests/" + id + "/acknowledge").statusCode())
        .isEqualTo(200);
    nanos.addAndGet(RollingWindow.NANOS);
    HttpResponse<String> shipped =
        caller.send(
            "POST",
            "/shipments",
            "{\"fulfillmentRequestId\":"
                + id
                + ",\"shipment\":{\"trackingNumber\":\"T\","
                + "\"shipmentItems\":[{\"sku\":\"A-1\",\"quantity\":1}]}}",
            "X-API-TOKEN",
            source,
            "Content-Type",
            "application/json");
    assertThat(shipped.statusCode()).as(shipped.body()).isEqualTo(200);
    HttpResponse<String> seen =
        caller.get("/shipments", "X-API-TOKEN", sandbox.token(TokenType.CHANNEL));
    assertThat(Bench.json(seen.body()).at("/0/trackingNumber").asText()).isEqualTo("T");
  }

  @Test
  void noContent_hasNoBody() {
    caller.push(source);
    String id = Bench.json(call("GET", "/fulfillment-requests").body()).at("/0/id").asText();
    HttpResponse<String> failed =
        call("PATCH", "/fulfillment-requests/" + id + "/processing-failed?error=No%20stock");
    assertThat(failed.statusCode()).isEqualTo(204);
    assertThat(failed.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/acount|404|Unknown path /acount; the nearest known path is /account",
        "PUT|/account|405|Unknown method PUT for /account; known: GET",
        "HEAD|/account|405|",
      })
  void unknownPathsAndMethods(String method, String path, int status, String error) {
    HttpResponse<String> answer = caller.send(method, path, "");
    assertThat(answer.statusCode()).isEqualTo(status);
    if (error != null) {
      assertThat(error(answer)).isEqualTo(error);
    }
  }

  @Test
  void tokens_missingBlankUnknownBearerTwiceOrWrong() {
    String account = sandbox.token(TokenType.ACCOUNT);
    assertThat(error(caller.get("/account"))).isEqualTo("Unauthorized: no X-API-TOKEN header");
    assertThat(error(caller.get("/account", "X-API-TOKEN", "")))
        .isEqualTo("Unauthorized: the X-API-TOKEN header is blank");
    assertThat(error(caller.get("/account", "X-API-TOKEN", "other")))
        .isEqualTo("Unauthorized: the token in X-API-TOKEN is unknown");
    assertThat(error(caller.get("/account", "Authorization", "Bearer " + account)))
        .startsWith("Unauthorized: no X-API-TOKEN header; the Authorization header is not read");
    assertThat(error(caller.get("/account", "X-API-TOKEN", account, "x-api-token", account)))
        .isEqualTo("Unauthorized: 2 X-API-TOKEN headers; send one");
    assertThat(error(caller.get("/shipments", "X-API-TOKEN", source)))
        .endsWith("accepts Account or Channel tokens, but a Source token was sent");
    assertThat(sandbox.count(401)).isEqualTo(6);
    assertThat(caller.get("/account", "X-API-TOKEN", source).statusCode()).isEqualTo(403);
    assertThat(caller.get("/account", "X-API-TOKEN", account).statusCode()).isEqualTo(200);
  }

  @Test
  void scopedOperation_reserved_refusesAccountTokensOnly() {
    try (Sandbox reserved = Sandbox.builder().reserveScopedOperations().start()) {
      Caller anybody = new Caller(reserved);
      String account = reserved.token(TokenType.ACCOUNT);
      String inventory = "/inventory/variants?sourceId=1001";

      HttpResponse<String> refused = anybody.get(inventory, "X-API-TOKEN", account);

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(error(refused)).endsWith("accepts Source tokens, but an Account token was sent");
      assertThat(
              anybody.get(inventory, "X-API-TOKEN", reserved.token(TokenType.SOURCE)).statusCode())
          .isEqualTo(200);
      assertThat(anybody.get("/account", "X-API-TOKEN", account).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void wrongTypeStatus_asSet() {
    try (Sandbox strict = Sandbox.builder().wrongTypeStatus(403).start()) {
      HttpResponse<String> answer =
          new Caller(strict).get("/shipments", "X-API-TOKEN", strict.token(TokenType.SOURCE));
      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void window_thirdRequest_isTheDocumented429() {
    caller.push(source);
    caller.push(source);
    HttpResponse<String> answer = caller.push(source);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"Too many requests\",\"data\":{\"limit\":2,\"window\":\"1s\"}}");
    assertThat(caller.push(sandbox.addToken(TokenType.SOURCE)).statusCode()).isEqualTo(200);
    nanos.addAndGet(RollingWindow.NANOS);
    assertThat(caller.push(source).statusCode()).isEqualTo(200);
  }

  @Test
  void window_strictVariant_countsWhatItRefused() {
    try (Sandbox strict = Sandbox.builder().countRejected(true).ticker(nanos::get).start()) {
      Caller impatient = new Caller(strict);
      for (int i = 0; i < 8; i++) {
        impatient.push(strict.token(TokenType.SOURCE));
        nanos.addAndGet(RollingWindow.NANOS / 4);
      }
      assertThat(strict.count(200)).isEqualTo(2);
      assertThat(strict.count(429)).isEqualTo(6);
    }
  }

  @Test
  void bodies_thatAreNone() {
    String[] html = {"X-API-TOKEN", source, "Content-Type", "text/html"};
    assertThat(error(caller.send("POST", Caller.PARENTS, "<p>", html)))
        .isEqualTo("Content-Type: expected application/json in UTF-8 but got 'text/html'");
    String[] json = {"X-API-TOKEN", source, "Content-Type", "application/json"};
    assertThat(error(caller.send("POST", Caller.PARENTS, "[{\"sku\":}]", json)))
        .startsWith("body: broken JSON at line 1, column 9: ");
    assertThat(sandbox.count(400)).isEqualTo(2);
  }

  @Test
  void bodies_overTenMegabytes_areRefusedAndTheConnectionGoesOn() {
    String large = "[\"" + "x".repeat(BodyReader.MAX_BYTES + 100_000) + "\"]";
    String[] json = {"X-API-TOKEN", source, "Content-Type", "application/json"};
    assertThat(caller.send("POST", Caller.PARENTS, large, json).statusCode()).isEqualTo(400);
    assertThat(caller.push(source).statusCode()).isEqualTo(200);
  }

  @Test
  void markMissing_hidesOneIdFromOneOperation() {
    String channel = sandbox.token(TokenType.CHANNEL);
    assertThat(Bench.json(caller.get("/rma/7", "X-API-TOKEN", channel).body()).get("id").asInt())
        .isEqualTo(7);
    sandbox.markMissing("getRma", 7);
    HttpResponse<String> answer = caller.get("/rma/7", "X-API-TOKEN", channel);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(error(answer)).isEqualTo("getRma (GET /rma/{id}) finds nothing with id 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.markMissing("getOrdr", 7))
        .withMessage("The spec has no operation getOrdr; did you mean getOrder?");
  }

  @Test
  void requests_tellWhatArrived() {
    caller.push(source);
    nanos.set(500);
    caller.get("/nowhere?x=1", "X-API-TOKEN", "stranger");
    assertThat(sandbox.requests())
        .containsExactly(
            new SandboxRequest(
                1,
                "upsertInventoryParents",
                "POST",
                "/inventory/parents",
                TokenType.SOURCE,
                source,
                200,
                0,
                0),
            new SandboxRequest(2, null, "GET", "/nowhere", null, null, 404, 500, 500));
  }

  @Test
  void ownerId_isTheSourceThatAnAccountTokenNames() {
    caller.push(source);
    HttpResponse<String> answer =
        caller.get(
            "/inventory/variants?sourceId=" + sandbox.ownerId(source),
            "X-API-TOKEN",
            sandbox.token(TokenType.ACCOUNT));
    assertThat(Bench.json(answer.body())).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.ownerId("stranger"))
        .withMessage("Not a token of this sandbox");
  }

  @Test
  void tokens_areRecognisable() {
    assertThat(source).isEqualTo("sandbox-source-1");
    assertThat(sandbox.addToken(TokenType.SOURCE)).isEqualTo("sandbox-source-2");
    assertThat(sandbox.addToken(TokenType.CHANNEL)).isEqualTo("sandbox-channel-2");
  }

  @Test
  void listens_onLoopbackOnly() throws Exception {
    int port = sandbox.url().getPort();
    assertThat(sandbox.url().getHost()).isEqualTo("127.0.0.1");
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : each.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> connect(address, port)).isInstanceOf(ConnectException.class);
        }
      }
    }
  }

  @Test
  void port_taken_saysSo() {
    int port = sandbox.url().getPort();
    assertThatThrownBy(() -> Sandbox.builder().port(port).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot listen on 127.0.0.1:" + port);
  }

  @Test
  void close_twice_stopsListening() {
    sandbox.close();
    sandbox.close();
    assertThatThrownBy(() -> caller.get("/account"))
        .hasRootCauseInstanceOf(java.nio.channels.ClosedChannelException.class);
  }

  private HttpResponse<String> call(String method, String target) {
    nanos.addAndGet(RollingWindow.NANOS);
    return caller.send(method, target, "", "X-API-TOKEN", source);
  }

  private static void connect(InetAddress address, int port) throws Exception {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
    }
  }

  private static String error(HttpResponse<String> answer) {
    return Bench.json(answer.body()).get("error").asText();
  }
}
