package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are none, or not all there: the failure is ours and says what is true. */
final class OddAnswersIT {
  @Test
  void streamGivenBackAfterItsAnswer_isNoReasonToSendAgain() throws Exception {
    OkHttpClient http2 =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(http2))) {
      wire.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
      wire.server.enqueue(
          new MockResponse.Builder()
              .body("{" + " ".repeat(100_000) + "}")
              .onResponseBody(new SocketEffect.CloseStream(7))
              .build());
      wire.answer(200, "{}");
      assertThatThrownBy(() -> wire.createShipment().execute())
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.PROCESSED))
          .hasMessageEndingWith("do not send it again just for the answer.");
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
    }
  }

  /** Closing it, as a connection of one request is, would break the requests of others. */
  @Test
  void notModifiedWithALength_leavesAConnectionAlone_thatOthersShare() throws Exception {
    OkHttpClient http2 =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(http2))) {
      wire.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
      wire.server.enqueue(
          new MockResponse.Builder().code(304).setHeader("Content-Length", "5").build());
      wire.answer(200, "[]");
      assertThatThrownBy(() -> wire.getVariants().execute())
          .isInstanceOf(UnexpectedStatusException.class);
      assertThat(wire.getVariants().execute()).isEmpty();
      assertThat(wire.takeRequest().getExchangeIndex()).isZero();
      assertThat(wire.takeRequest().getExchangeIndex()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'HTTP/1.1 407 Who are you', UnexpectedStatusException, REFUSED",
    "'HTTP/1.1 303 See Other', UnexpectedStatusException, UNCLEAR",
    "'HTTP/1.1 408 Too slow', UnexpectedStatusException, UNCLEAR",
    "'HTTP/1.1 099 Odd', UnexpectedStatusException, UNCLEAR",
    "'HTTP/1.1 -12 X', ConnectionException, UNCLEAR",
    "'HTTP/1.1 200 OK\r\nContent-Length: -5', ConnectionException, PROCESSED",
    "'no HTTP at all', ConnectionException, UNCLEAR",
  })
  void oddAnswers_areAFailureOfOurs_withTheTruth(String head, String type, Outcome outcome)
      throws Exception {
    byte[] answer =
        (head.replace("\\r\\n", "\r\n") + "\r\nX: y\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                try (Socket socket = server.accept()) {
                  socket.getInputStream().read(new byte[8_192]);
                  socket.getOutputStream().write(answer);
                } catch (IOException e) {
                  // What the client says of it is what counts.
                }
              });
      thread.start();
      try (Wire wire = new Wire(b -> b.baseUrl("http://localhost:" + server.getLocalPort()))) {
        assertThatThrownBy(() -> wire.createShipment().execute())
            .isInstanceOfSatisfying(
                FlxpointException.class,
                e -> {
                  assertThat(e.getClass().getSimpleName()).isEqualTo(type);
                  assertThat(e.outcome()).isEqualTo(outcome);
                  assertThat(e.attempts()).isEqualTo(1);
                });
      }
    }
  }
}
