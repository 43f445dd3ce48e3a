package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentParcel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okio.BufferedSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a broken connection says of the request, and whether another attempt is worth it. */
final class ConnectionIT {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void streamThatTheServerGaveBack_isRepeated_whateverTheMethod(Mode mode) throws Exception {
    OkHttpClient http2 =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(http2))) {
      wire.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
      int refusedStream = 7;
      wire.server.enqueue(
          new MockResponse.Builder()
              // At its start the server would give the stream back before this answer leaves its
              // queue, so the next attempt could meet it again.
              .onResponseStart(new SocketEffect.CloseStream(refusedStream))
              .build());
      wire.answer(200, "{}");
      assertThat(mode.run(wire.createShipment(), wire.time).attempts()).isEqualTo(2);
    }
  }

  @Test
  void streamThatBreaksOtherwise_isUnclear() throws Exception {
    OkHttpClient http2 =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(http2))) {
      wire.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
      int internalError = 2;
      wire.server.enqueue(
          new MockResponse.Builder()
              .onRequestStart(new SocketEffect.CloseStream(internalError))
              .build());
      assertThatThrownBy(() -> wire.createShipment().execute())
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNCLEAR));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void bodyThatWasNotSentWhole_isRepeated_whateverTheMethod(Mode mode) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> resetThenAnswer(server));
      thread.start();
      try (Wire wire = new Wire(b -> b.baseUrl("http://localhost:" + server.getLocalPort()))) {
        CreateShipmentParcel tooLong =
            CreateShipmentParcel.builder().trackingNumber("x".repeat(50_000_000)).build();
        ApiCall<?> call =
            wire.source
                .shipments()
                .createShipment(CreateShipment.builder().shipment(tooLong).build());
        assertThat(mode.run(call, wire.time).attempts()).isEqualTo(2);
      }
    }
  }

  private static void resetThenAnswer(ServerSocket server) {
    try {
      try (Socket reset = server.accept()) {
        reset.getInputStream().readNBytes(10_000);
        reset.setSoLinger(true, 0);
      }
      try (Socket socket = server.accept()) {
        BufferedSource request = Okio.buffer(Okio.source(socket));
        long length = 0;
        for (String line = request.readUtf8LineStrict();
            !line.isEmpty();
            line = request.readUtf8LineStrict()) {
          if (line.startsWith("Content-Length: ")) {
            length = Long.parseLong(line.substring(16));
          }
        }
        request.skip(length);
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII));
        request.readByteString();
      }
    } catch (IOException e) {
      // What the client says of it is what counts.
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void requestThatAnInterceptorSendsElsewhere_isRefusedOnce(Mode mode) throws Exception {
    OkHttpClient rewriting =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain
                            .request()
                            .newBuilder()
                            .url(chain.request().url().newBuilder().host("127.0.0.1").build())
                            .build()))
            .build();
    try (Wire wire = new Wire(b -> b.okHttpClient(rewriting))) {
      try (Wire local =
          new Wire(
              b ->
                  b.okHttpClient(rewriting).baseUrl("http://localhost:" + wire.server.getPort()))) {
        assertThatThrownBy(() -> mode.run(local.getVariants(), local.time))
            .isInstanceOfSatisfying(
                ConnectionException.class,
                e -> {
                  assertThat(e.attempts()).isEqualTo(1);
                  assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                })
            .hasMessageContaining("only, not to 127.0.0.1")
            .hasMessageContaining("It would be refused again.");
      }
      assertThat(wire.server.getRequestCount()).isZero();
    }
  }

  /** What is sent on it would be lost, and nobody could tell. */
  @ParameterizedTest
  @EnumSource(Mode.class)
  void connectionThatTheServerClosesAfterItsAnswer_losesNoRequest(Mode mode) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      CountDownLatch closed = new CountDownLatch(5);
      Thread thread = new Thread(() -> answerAndClose(server, closed));
      thread.start();
      try (Wire wire = new Wire(b -> b.baseUrl("http://localhost:" + server.getLocalPort()))) {
        for (int i = 0; i < 5; i++) {
          assertThat(mode.run(wire.createShipment(), wire.time).attempts()).isEqualTo(1);
          while (closed.getCount() > 4 - i) {
            Thread.onSpinWait();
          }
          wire.time.advance(Duration.ofSeconds(1));
        }
      }
    }
  }

  private static void answerAndClose(ServerSocket server, CountDownLatch closed) {
    while (true) {
      try (Socket socket = server.accept()) {
        socket.getInputStream().read(new byte[8_192]);
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return;
      }
      closed.countDown();
    }
  }
}
