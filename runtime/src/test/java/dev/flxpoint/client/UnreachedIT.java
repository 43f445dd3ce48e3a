package dev.flxpoint.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call says that does not get to the API, and whether it is worth another attempt. */
final class UnreachedIT {
  private static final int ALL = 5;

  @Test
  void hostThatNobodyKnows_isSaidToBeSo() throws Exception {
    OkHttpClient lost =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  throw new UnknownHostException(host);
                })
            .build();
    try (Wire wire = new Wire(b -> b.okHttpClient(lost).baseUrl("https://api.example.com"))) {
      assertThatThrownBy(() -> wire.createShipment().execute())
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.attempts()).isEqualTo(ALL))
          .hasMessageContaining(
              "got no whole answer: there is no address of api.example.com. Check the base URL, the"
                  + " network and the proxy. The request was not sent.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "407 Who are you, 1, check it and its authenticator",
    "403 No, 1, check it and its authenticator",
    "302 Portal, 1, check it and its authenticator",
    "502 Bad Gateway, 5, 'Check the base URL, the network and the proxy'",
    "503 Busy, 5, 'Check the base URL, the network and the proxy'",
    "504 Slow, 5, 'Check the base URL, the network and the proxy'",
  })
  void proxyThatMakesNoTunnel_isBlamed_andTriedAgainIfItMayNextTime(
      String status, int attempts, String advice) throws Exception {
    try (RawServer proxy = new RawServer()) {
      String head = "HTTP/1.1 " + status + "\r\nProxy-Authenticate: Basic realm=\"x\"\r\n";
      proxy.answer((head + "Content-Length: 0\r\n\r\n").getBytes(US_ASCII));
      InetSocketAddress address =
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), URI.create(proxy.url()).getPort());
      OkHttpClient behind =
          new OkHttpClient.Builder().proxy(new Proxy(Proxy.Type.HTTP, address)).build();
      try (Wire wire = new Wire(b -> b.okHttpClient(behind).baseUrl("https://api.example.com"))) {
        assertThatThrownBy(() -> wire.createShipment().execute())
            .isInstanceOfSatisfying(
                ConnectionException.class,
                e -> {
                  assertThat(e.attempts()).isEqualTo(attempts);
                  assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                })
            .hasMessageContaining(advice)
            .hasMessageEndingWith("The request was not sent.");
      }
    }
  }
}
