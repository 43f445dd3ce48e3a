package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.DeleteInventoryResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.DELETE;

/** A success without content is one, whatever comes with it that must not. */
final class NoContentIT {
  @ParameterizedTest
  @CsvSource({
    "204 No Content, Content-Length: 0",
    "204 No Content, X-Nothing: more",
    "204 No Content, Content-Length: 5",
    "204 No Content, Transfer-Encoding: chunked",
    "205 Reset Content, Content-Length: 5",
    "205 Reset Content, Transfer-Encoding: chunked",
    "200 OK, Content-Length: 0",
  })
  void deletion_isDoneAtOnce_andTheNextCallIsNotDisturbed(String status, String header)
      throws Exception {
    boolean hasBody = header.endsWith("5") || header.endsWith("chunked");
    String body = header.endsWith("chunked") ? "5\r\nhello\r\n0\r\n\r\n" : hasBody ? "hello" : "";
    String answer = "HTTP/1.1 " + status + "\r\n" + header + "\r\n\r\n" + body;
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> answer(server, answer.getBytes(StandardCharsets.UTF_8)));
      thread.start();
      try (Wire wire =
          new Wire(b -> b.baseUrl("http://localhost:" + server.getLocalPort()).maxRetries(0))) {
        for (int i = 0; i < 3; i++) {
          ApiResponse<?> response = delete(wire).executeForResponse();
          assertThat(response.status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
          assertThat(response.body()).isNull();
          assertThat(response.attempts()).isEqualTo(1);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "99999999999", "99999999999999999999999", "soon", "-1", "1.5"})
  void status503_withAnyRetryAfter_isOneRequestAnAttempt(String retryAfter) throws Exception {
    try (Wire wire = new Wire()) {
      for (int i = 0; i < 2; i++) {
        wire.answer(503, "", "Retry-After: " + retryAfter);
      }
      wire.answer(200, "[]");
      ApiResponse<?> response = wire.source.inventory().getInventoryVariants().executeForResponse();
      assertThat(response.attempts()).isEqualTo(3);
      assertThat(wire.server.getRequestCount()).isEqualTo(3);
    }
  }

  @Test
  void declaredBody_thatIsNoContent_isAnObjectWithoutMembers_orMalformed() throws Exception {
    try (Wire wire = new Wire()) {
      wire.server.enqueue(new MockResponse.Builder().code(204).build());
      wire.server.enqueue(new MockResponse.Builder().code(204).build());
      assertThat(wire.source.inventory().deleteInventoryVariant(17).execute())
          .isEqualTo(DeleteInventoryResponse.builder().build());
      assertThatThrownBy(() -> wire.source.inventory().getInventoryVariants().execute())
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageContaining("succeeded with 204 but there is no content instead of List<");
    }
  }

  private static ApiCall<?> delete(Wire wire) {
    return wire.source.create(Deletion.class).delete();
  }

  /** An operation without a body. */
  interface Deletion {
    @DELETE("inventory/variants/17")
    @ForOperation(Operation.DELETE_INVENTORY_VARIANT)
    ApiCall<Void> delete();
  }

  private static void answer(ServerSocket server, byte[] answer) {
    while (true) {
      try (Socket socket = server.accept()) {
        byte[] request = new byte[8_192];
        while (socket.getInputStream().read(request) > 0) {
          socket.getOutputStream().write(answer);
        }
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }
}
