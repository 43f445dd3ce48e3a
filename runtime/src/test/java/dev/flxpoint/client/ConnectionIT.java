package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentRequest;
import dev.flxpoint.api.model.InventoryVariant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.BufferedSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
              .onRequestStart(new SocketEffect.CloseStream(refusedStream))
              .build());
      wire.answer(200, "{}");
      assertThat(mode.run(createShipment(wire), wire.time).attempts()).isEqualTo(2);
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
      assertThatThrownBy(() -> createShipment(wire).execute())
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
        CreateShipment tooLong =
            CreateShipment.builder().trackingNumber("x".repeat(50_000_000)).build();
        ApiCall<?> call =
            wire.source
                .shipments()
                .createShipment(CreateShipmentRequest.builder().shipment(tooLong).build());
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
  void untrustedCertificate_failsAtOnce_andSaysWhatToCheck(Mode mode) throws Exception {
    try (Wire wire = tls(new OkHttpClient())) {
      assertThatThrownBy(() -> mode.run(getVariants(wire), wire.time))
          .isInstanceOfSatisfying(
              ConnectionException.class,
              e -> {
                assertThat(e.attempts()).isEqualTo(1);
                assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
              })
          .hasMessageContaining("The server's certificate is not trusted")
          .hasMessageEndingWith("The request was not sent.");
      assertThat(wire.time.elapsed()).isZero();
    }
  }

  @Test
  void certificateOfAnotherHost_orAnotherPin_failsAtOnce() throws Exception {
    HandshakeCertificates trusting =
        new HandshakeCertificates.Builder().addTrustedCertificate(OTHER.certificate()).build();
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager());
    String pin = "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    CertificatePinner pinner =
        new CertificatePinner.Builder().add("localhost", pin).add("127.0.0.1", pin).build();
    for (OkHttpClient http :
        List.of(
            client.build(),
            client.hostnameVerifier((host, session) -> true).certificatePinner(pinner).build())) {
      try (Wire wire = tls(http)) {
        assertThatThrownBy(() -> getVariants(wire).execute())
            .isInstanceOfSatisfying(
                ConnectionException.class, e -> assertThat(e.attempts()).isEqualTo(1))
            .hasMessageContaining("belongs to another host");
      }
    }
  }

  @Test
  void serverWithoutTls_failsAtOnce() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                try (var socket = server.accept()) {
                  socket
                      .getOutputStream()
                      .write(
                          "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                  socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                  // What the client says of it is what counts.
                }
              });
      thread.start();
      try (Wire tls = new Wire(b -> b.baseUrl("https://localhost:" + server.getLocalPort()))) {
        assertThatThrownBy(() -> getVariants(tls).execute())
            .isInstanceOfSatisfying(
                ConnectionException.class, e -> assertThat(e.attempts()).isEqualTo(1))
            .hasMessageContaining("No TLS connection can be made");
      }
    }
  }

  @Test
  void handshakeThatBreaks_isTriedAgain() throws Exception {
    try (ServerSocket closing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread server =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 5; i++) {
                    closing.accept().close();
                  }
                } catch (IOException e) {
                  // The test is over.
                }
              });
      server.start();
      try (Wire wire = new Wire(b -> b.baseUrl("https://localhost:" + closing.getLocalPort()))) {
        assertThatThrownBy(() -> createShipment(wire).execute())
            .isInstanceOfSatisfying(
                ConnectionException.class, e -> assertThat(e.attempts()).isEqualTo(5))
            .hasMessageEndingWith("The request was not sent.");
      }
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
        assertThatThrownBy(() -> mode.run(getVariants(local), local.time))
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

  /** Servers close idle connections after two seconds and more; we are quicker than any. */
  @Test
  void idleConnection_isClosedBeforeServersDoIt() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Duration> idle = new CompletableFuture<>();
      Thread thread = new Thread(() -> answerOnce(server, idle));
      thread.start();
      try (Wire wire = new Wire(b -> b.baseUrl("http://localhost:" + server.getLocalPort()))) {
        assertThat(getVariants(wire).execute()).isEmpty();
        assertThat(idle.get(20, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(2));
      }
    }
  }

  private static void answerOnce(ServerSocket server, CompletableFuture<Duration> idle) {
    try (var socket = server.accept()) {
      byte[] request = new byte[8_192];
      int length = socket.getInputStream().read(request);
      assertThat(length).isPositive();
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]".getBytes(StandardCharsets.US_ASCII));
      long answered = System.nanoTime();
      int end = socket.getInputStream().read();
      assertThat(end).isEqualTo(-1);
      idle.complete(Duration.ofNanos(System.nanoTime() - answered));
    } catch (IOException | AssertionError e) {
      idle.completeExceptionally(e);
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
          assertThat(mode.run(createShipment(wire), wire.time).attempts()).isEqualTo(1);
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
      assertThatThrownBy(() -> createShipment(wire).execute())
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.PROCESSED))
          .hasMessageEndingWith("do not send it again just for the answer.");
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
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
        assertThatThrownBy(() -> createShipment(wire).execute())
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

  private static final HeldCertificate OTHER =
      new HeldCertificate.Builder()
          .commonName("another.example.com")
          .addSubjectAlternativeName("another.example.com")
          .build();

  private static Wire tls(OkHttpClient client) throws IOException {
    HandshakeCertificates server =
        new HandshakeCertificates.Builder().heldCertificate(OTHER).build();
    int[] port = new int[1];
    mockwebserver3.MockWebServer tls = new mockwebserver3.MockWebServer();
    tls.useHttps(server.sslSocketFactory());
    tls.start();
    port[0] = tls.getPort();
    return new Wire(b -> b.okHttpClient(client).baseUrl("https://localhost:" + port[0]));
  }

  private static ApiCall<List<InventoryVariant>> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }

  private static ApiCall<Object> createShipment(Wire wire) {
    return wire.source
        .shipments()
        .createShipment(
            CreateShipmentRequest.builder()
                .shipment(CreateShipment.builder().trackingNumber("1Z999").build())
                .build());
  }
}
