package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a failed handshake says, and whether another attempt is worth it. */
final class TlsIT {
  private static final HeldCertificate OTHER =
      new HeldCertificate.Builder()
          .commonName("another.example.com")
          .addSubjectAlternativeName("another.example.com")
          .build();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void untrustedCertificate_failsAtOnce_andSaysWhatToCheck(Mode mode) throws Exception {
    try (Wire wire = tls(new OkHttpClient())) {
      assertThatThrownBy(() -> mode.run(wire.getVariants(), wire.time))
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
        assertThatThrownBy(() -> wire.getVariants().execute())
            .isInstanceOfSatisfying(
                ConnectionException.class, e -> assertThat(e.attempts()).isEqualTo(1))
            .hasMessageContaining("belongs to another host");
      }
    }
  }

  @Test
  void certificateThatHasRunOut_orIsNotValidYet_failsAtOnce() throws Exception {
    HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(0).build();
    HandshakeCertificates trusting =
        new HandshakeCertificates.Builder().addTrustedCertificate(root.certificate()).build();
    OkHttpClient client =
        new OkHttpClient.Builder()
            .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
            .build();
    for (Instant from :
        List.of(Instant.parse("2001-01-01T00:00:00Z"), Instant.parse("2101-01-01T00:00:00Z"))) {
      HeldCertificate untimely =
          new HeldCertificate.Builder()
              .addSubjectAlternativeName("localhost")
              .signedBy(root)
              .validityInterval(from.toEpochMilli(), from.plus(Duration.ofDays(1)).toEpochMilli())
              .build();
      try (Wire wire = tls(client, untimely)) {
        assertThatThrownBy(() -> wire.createShipment().execute())
            .isInstanceOfSatisfying(
                ConnectionException.class, e -> assertThat(e.attempts()).isEqualTo(1))
            .hasMessageContaining("The server's certificate is not trusted")
            .hasMessageContaining("the clock of this machine")
            .hasMessageEndingWith("The request was not sent.");
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
        assertThatThrownBy(() -> tls.getVariants().execute())
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
        assertThatThrownBy(() -> wire.createShipment().execute())
            .isInstanceOfSatisfying(
                ConnectionException.class, e -> assertThat(e.attempts()).isEqualTo(5))
            .hasMessageEndingWith("The request was not sent.");
      }
    }
  }

  private static Wire tls(OkHttpClient client) throws IOException {
    return tls(client, OTHER);
  }

  private static Wire tls(OkHttpClient client, HeldCertificate certificate) throws IOException {
    HandshakeCertificates server =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    int[] port = new int[1];
    mockwebserver3.MockWebServer tls = new mockwebserver3.MockWebServer();
    tls.useHttps(server.sslSocketFactory());
    tls.start();
    port[0] = tls.getPort();
    return new Wire(b -> b.okHttpClient(client).baseUrl("https://localhost:" + port[0]));
  }

  /** Looking whether an idle connection is still there does it no harm. */
  @ParameterizedTest
  @EnumSource(Mode.class)
  void connection_isUsedAgain(Mode mode) throws Exception {
    HeldCertificate local =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(local)
            .addTrustedCertificate(local.certificate())
            .build();
    OkHttpClient trusting =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
            .build();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(certificates.sslSocketFactory());
      server.start();
      String url = "https://localhost:" + server.getPort();
      try (Wire wire = new Wire(b -> b.okHttpClient(trusting).baseUrl(url))) {
        for (int i = 0; i < 3; i++) {
          server.enqueue(new MockResponse.Builder().body("[]").build());
          assertThat(mode.run(wire.getVariants(), wire.time).attempts()).isEqualTo(1);
          assertThat(server.takeRequest().getExchangeIndex()).isEqualTo(i);
          wire.time.advance(Duration.ofSeconds(1));
        }
      }
    }
  }
}
