package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.TokenType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class RestartIT {
  private final AtomicReference<Instant> clock =
      new AtomicReference<>(Instant.parse("2026-04-01T12:00:00.500Z"));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("state");
  }

  @Test
  void restart_bringsEverythingBack() {
    Books before;
    String requests;
    String token;
    try (Sandbox sandbox = settings().start()) {
      Caller caller = new Caller(sandbox);
      token = sandbox.addToken(TokenType.SOURCE);
      caller.push(token);
      List<Long> raised = sandbox.raiseFulfillmentRequests(token, 4);
      clock.set(clock.get().plusMillis(1_700));
      patch(caller, token, raised.get(0), "/processed");
      patch(caller, token, raised.get(0), "/acknowledge");
      patch(caller, token, raised.get(1), "/processing-failed?error=x");
      patch(caller, token, raised.get(2), "/cancel");
      send(caller, token, "/fulfillment-requests/" + raised.get(3) + "/adjust", adjustment());
      send(caller, token, "/shipments", parcel(raised.get(0)));
      assertThat(send(caller, token, "/shipments", parcel(raised.get(0)))).isEqualTo(400);
      caller.get("/fulfillment-requests/processing", "X-API-TOKEN", token);
      push(caller, token, "[{\"sku\":\"BAD\"},{\"sku\":\"C\",\"title\":\"1E2\"}]");
      before = sandbox.books(token);
      requests = caller.get("/fulfillment-requests", "X-API-TOKEN", token).body();
    }
    clock.set(clock.get().plusSeconds(3600));
    try (Sandbox sandbox = settings().start()) {
      Caller caller = new Caller(sandbox);
      assertThat(sandbox.books(token)).isEqualTo(before);
      assertThat(before.shipments()).hasSize(1);
      assertThat(caller.get("/fulfillment-requests", "X-API-TOKEN", token).body())
          .isEqualTo(requests);
      assertThat(sandbox.requests()).hasSize(1);
      long last = before.fulfillmentRequests().get(before.fulfillmentRequests().size() - 1).id();
      assertThat(sandbox.raiseFulfillmentRequests(token, 1)).containsExactly(last + 1);
      assertThat(sandbox.books(token).fulfillmentRequest(last + 1).history().get(0).at())
          .isEqualTo(clock.get());
    }
  }

  @Test
  void restart_withOtherSettings_isRefusedAndChangesNothing() throws IOException {
    try (Sandbox sandbox = settings().start()) {
      push(new Caller(sandbox), sandbox.token(TokenType.SOURCE), "[{\"sku\":\"BAD\"}]");
    }
    byte[] content = Files.readAllBytes(file);
    assertThatIllegalStateException()
        .isThrownBy(() -> settings().seed(9).start())
        .withMessageContaining("\"seed\":9");
    assertThatIllegalStateException()
        .isThrownBy(() -> settings().refuseRows(sku -> false, "never").start())
        .withMessageContaining("comes out otherwise");
    assertThatIllegalStateException()
        .isThrownBy(() -> settings().refuseBatches("BAD"::equals, "unreadable").start())
        .withMessageContaining("comes out otherwise");
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
    settings().start().close();
  }

  @Test
  void fileInUse_isRefused() {
    try (Sandbox sandbox = settings().start()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> settings().start())
          .withMessageContaining("is in use by another sandbox");
      assertThat(new Caller(sandbox).push(sandbox.token(TokenType.SOURCE)).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void start_thatFails_freesThePort() throws IOException {
    Files.writeString(file, "something else\n");
    int port;
    try (Sandbox free = Sandbox.builder().start()) {
      port = free.url().getPort();
    }
    assertThatIllegalStateException().isThrownBy(() -> settings().port(port).start());
    assertThat(file).hasContent("something else\n");
    try (Sandbox again = Sandbox.builder().port(port).start()) {
      assertThat(again.url().getPort()).isEqualTo(port);
    }
  }

  /** What was answered before the kill is there after it. */
  @Test
  void kill_losesNothingThatWasAnswered() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RestartIT.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int answered = 0;
    try (BufferedReader out = process.inputReader()) {
      Caller caller = new Caller(URI.create(out.readLine()));
      while (answered < 40) {
        push(caller, "sandbox-source-1", "[{\"sku\":\"A-" + answered++ + "\"}]");
      }
      process.destroyForcibly().waitFor();
      assertThatThrownBy(() -> caller.push("sandbox-source-1"))
          .isInstanceOf(UncheckedIOException.class);
    }
    try (Sandbox sandbox = child(file).start()) {
      assertThat(sandbox.books().parents()).hasSize(answered).containsKey("A-39");
      assertThat(sandbox.books().parents().values()).allMatch(each -> each.upserts() == 1);
    }
  }

  /** The process to kill. */
  public static void main(String[] args) throws IOException {
    Sandbox sandbox = child(Path.of(args[0])).start();
    System.out.println(sandbox.url());
    // Until it is killed, or whoever started it is gone.
    int unused = System.in.read();
    sandbox.close();
  }

  private static SandboxBuilder child(Path file) {
    return Sandbox.builder().withoutWindow().stateFile(file);
  }

  private SandboxBuilder settings() {
    return Sandbox.builder()
        .withoutWindow()
        .fulfillmentRequests(2)
        .clock(clock::get)
        .refuseRows("BAD"::equals, "no such brand")
        .stateFile(file);
  }

  private static String adjustment() {
    return "{\"items\":[{\"sku\":\"A-1\",\"cancelledQuantity\":1}]}";
  }

  private static String parcel(long request) {
    return """
        {"fulfillmentRequestId": %d, "shipment": {"trackingNumber": "T",
         "shippedAt": "2026-04-01T12:00:00.9+02:00",
         "shipmentItems": [{"sku": "A-1", "quantity": 1}]}}
        """
        .formatted(request);
  }

  private static void patch(Caller caller, String token, long id, String tail) {
    String path = "/fulfillment-requests/" + id + tail;
    assertThat(caller.send("PATCH", path, "", "X-API-TOKEN", token).statusCode()).isLessThan(300);
  }

  private static void push(Caller caller, String token, String body) {
    assertThat(send(caller, token, Caller.PARENTS, body)).isEqualTo(200);
  }

  private static int send(Caller caller, String token, String target, String body) {
    return caller
        .send("POST", target, body, "X-API-TOKEN", token, "Content-Type", "application/json")
        .statusCode();
  }
}
