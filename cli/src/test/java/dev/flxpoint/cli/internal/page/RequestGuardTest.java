package dev.flxpoint.cli.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets something of the page, and who gets nothing. */
final class RequestGuardTest {
  private final LocalPage page = LocalPage.start(0, List.of(new SampleView()));
  private final RawClient client = new RawClient(page.url());

  @AfterEach
  void close() {
    page.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:%d", "localhost:%d"})
  void ownHost_isServed(String host) {
    assertThat(from("Host: " + host.formatted(client.port()))).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:%d",
        "127.0.0.1.evil.example:%d",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost",
        "LOCALHOST.:%d",
        "[::1]:%d",
        "0.0.0.0:%d",
        "127.0.0.1:%d@evil.example",
        ""
      })
  void foreignHost_isRefused(String host) {
    assertRefused(from("Host: " + host.formatted(client.port())));
  }

  @Test
  void noHostAndTwoHosts_areRefused() {
    assertRefused(from());
    String own = client.own()[0];
    assertRefused(from(own, "Host: evil.example"));
    assertRefused(from("Host: evil.example", own));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "https://127.0.0.1:%d",
        "http://127.0.0.1",
        "http://127.0.0.1:%d.evil.example",
        "http://localhost:%d",
        "file://"
      })
  void foreignOrigin_isRefused(String origin) {
    assertRefused(client.get("api/views", "Origin: " + origin.formatted(client.port())));
    assertRefused(client.get("", "Origin: " + origin.formatted(client.port())));
  }

  @Test
  void ownOrigin_isServed() {
    assertThat(client.get("api/views", "Origin: http://127.0.0.1:" + client.port()))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
  void requestOfAnotherSite_getsNoData(String site) {
    assertRefused(client.get("api/views", "Sec-Fetch-Site: " + site));
    assertRefused(client.get("api/sample/events", "Sec-Fetch-Site: " + site));
  }

  @Test
  void addressThatWasFollowedFromElsewhere_opens() {
    assertThat(client.get("", "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 200");
  }

  @Test
  void wrongKey_isRefusedWithoutDetail() {
    String key = client.prefix().replace("/", "");
    for (String path :
        List.of(
            "/",
            "",
            "*",
            "/" + key,
            "//" + key + "/",
            "/" + key.substring(1) + "/",
            "/" + key + "x/",
            "/" + key.toLowerCase(Locale.ROOT) + "x/api/views",
            "/x/" + key + "/",
            "/index.html",
            "/api/views")) {
      String answer = client.send("GET " + path + " HTTP/1.1", client.own(), "");
      assertThat(answer).as(path).doesNotContain("200 OK", key);
    }
  }

  @Test
  void addressWithAHost_isRefused() {
    assertRefused(
        client.send("GET http://evil.example" + client.prefix() + " HTTP/1.1", client.own(), ""));
  }

  @Test
  void keys_areLongAndNeverTheSame() {
    String one = SessionKey.random().text();

    assertThat(one).hasSize(32).isNotEqualTo(SessionKey.random().text());
    assertThat(SessionKey.random()).hasToString("session key");
  }

  private String from(String... headers) {
    return client.send("GET " + client.prefix() + " HTTP/1.1", headers, "");
  }

  private static void assertRefused(String answer) {
    assertThat(answer)
        .satisfiesAnyOf(
            it -> assertThat(it).startsWith("HTTP/1.1 403").contains("\"error\":\"Refused."),
            // The server itself knows no request without a host.
            it -> assertThat(it).startsWith("HTTP/1.1 400"));
    assertThat(answer).doesNotContain("Sample", "<html");
  }
}
