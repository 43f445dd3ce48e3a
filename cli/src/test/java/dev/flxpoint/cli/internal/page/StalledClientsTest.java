package dev.flxpoint.cli.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that begin something with the page and then fall silent. */
@Timeout(60)
final class StalledClientsTest {
  private static final int STALLED = 100;

  private final LocalPage page = LocalPage.start(0, List.of(new SampleView()));
  private final RawClient client = new RawClient(page.url());
  private final List<Socket> stalled = new ArrayList<>();

  /** Where they fall silent. */
  private enum Silent {
    IN_THE_REQUEST_LINE("GET /ab"),
    IN_THE_HEAD("GET %sapi/views HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nX-Half: "),
    IN_THE_BODY(
        "POST %sapi/sample/known HTTP/1.1\r\nHost: 127.0.0.1:%s\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"),
    IN_A_BODY_THAT_IS_REFUSED(
        "POST %sapi/views HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nContent-Length: 1000\r\n\r\n{");

    private final String sent;

    Silent(String sent) {
      this.sent = sent;
    }
  }

  @AfterEach
  void close() throws IOException {
    page.close();
    for (Socket each : stalled) {
      each.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void clientsThatFallSilent_keepNoOtherWaiting(Silent where) throws IOException {
    String text = where.sent.formatted(client.prefix(), client.port());
    for (int i = 0; i < STALLED; i++) {
      Socket socket = client.connect();
      stalled.add(socket);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    assertThat(client.get("api/views")).startsWith("HTTP/1.1 200");
  }
}
