package dev.flxpoint.cli.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class LocalPageTest {
  private final SampleView view = new SampleView();
  private final LocalPage page = LocalPage.start(0, List.of(view));
  private final RawClient client = new RawClient(page.url());

  @AfterEach
  void close() {
    page.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "app.js", "nothing", "api/views", "api/sample/broken"})
  void everyAnswer_tellsTheBrowserToKeepToItself(String path) {
    assertThat(client.get(path))
        .contains("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
        .contains("base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
        .containsIgnoringCase("Referrer-Policy: no-referrer")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("Cross-Origin-Opener-Policy: same-origin")
        .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin")
        .containsIgnoringCase("Cache-Control: no-store")
        .doesNotContainIgnoringCase("Access-Control");
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/html",
    "app.js, text/javascript",
    "page.css, text/css",
    "icon.svg, image/svg+xml"
  })
  void file_hasItsType(String path, String type) {
    assertThat(client.get(path)).startsWith("HTTP/1.1 200").contains("ontent-type: " + type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../LocalPage.class",
        "views/../../../Main.class",
        "%2e%2e/Main.class",
        "..%2fMain.class",
        "/etc/passwd",
        "./index.html",
        "views/",
        "views",
        "index.html/",
        "Index.html",
        "index.html%00.js",
        "views//token.js",
        "\\index.html"
      })
  void pathThatIsNoPlainName_isNotThere(String path) {
    assertThat(client.get(path)).startsWith("HTTP/1.1 4").doesNotContain("200 OK");
  }

  @Test
  void endpoint_getsParametersAndMembers() {
    assertThat(client.get("api/sample/twice?n=%32&m=1")).endsWith("4.0");
    assertThat(client.post("api/sample/known", "{\"a\":\"b\"}")).endsWith("true");
    assertThat(client.get("api/views")).endsWith("[{\"id\":\"sample\",\"title\":\"Sample\"}]");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, api/sample/twice, GET",
    "POST, api/sample/twice, GET",
    "OPTIONS, api/sample/known, POST",
    "GET, api/sample/known, POST",
    "POST, api/sample/events, GET",
    "POST, app.js, GET",
    "PUT, '', GET",
    "HEAD, api/sample/known, POST"
  })
  void otherMethod_isRefused_andTheRightOneNamed(String method, String path, String allowed) {
    assertThat(client.send(method + " " + client.prefix() + path + " HTTP/1.1", client.own(), ""))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: " + allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zq", "[1]", "{\"a\":\"zq\"} x", "{\"a\":zq", "\"zq\"", "{}}"})
  void bodyThatIsNoObject_isRefusedWithoutRepeatingIt(String body) {
    assertThat(client.post("api/sample/known", body))
        .startsWith("HTTP/1.1 400")
        .contains("The body is not")
        .doesNotContain("zq");
  }

  @Test
  void bodyOfAnotherType_isRefused() {
    String line = "POST " + client.prefix() + "api/sample/known HTTP/1.1";
    assertThat(client.send(line, client.own("Content-Type: text/plain"), "{}"))
        .startsWith("HTTP/1.1 415");
    assertThat(client.send(line, client.own(), "{}")).startsWith("HTTP/1.1 415");
  }

  @Test
  void bodyThatIsTooLong_isRefused() {
    String body = "{\"a\":\"" + "b".repeat(PageHandler.MAX_BODY) + "\"}";

    assertThat(client.post("api/sample/known", body)).startsWith("HTTP/1.1 413");
    assertThat(client.post("api/sample/known", body.replaceFirst("b{8}", "")))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void refusalAndBug_areToldApart() {
    assertThat(client.post("api/sample/needed", "{}")).contains("400", "The text 'a' is missing.");
    assertThat(client.get("api/sample/twice?n=x")).contains("400", "'n' is not a number.");
    assertThat(client.get("api/sample/refused")).contains("409", "Not now.");
    assertThat(client.get("api/sample/broken"))
        .startsWith("HTTP/1.1 500")
        .contains("This is a bug: IllegalStateException.")
        .doesNotContain("secret");
  }

  @Test
  void hundredsOfRequests_areAllAnswered() {
    assertThat(statusesOf(400)).hasSize(400).containsOnly(200);
  }

  @Tag("slow")
  @Test
  void thousandsOfRequests_areAllAnswered() {
    assertThat(statusesOf(4_000)).hasSize(4_000).containsOnly(200);
  }

  private List<Integer> statusesOf(int requests) {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(page.url() + "api/views")).build();

    return IntStream.range(0, requests)
        .parallel()
        .mapToObj(i -> http.sendAsync(request, BodyHandlers.ofString()).join().statusCode())
        .toList();
  }

  @Test
  void page_listensOnTheLoopbackAlone_andClosesItsViews() {
    assertThat(page.url()).startsWith("http://127.0.0.1:");

    page.close();

    assertThat(view.closed.getCount()).isZero();
  }

  @Test
  void takenPort_isAFailureThatNamesIt() {
    assertThatThrownBy(() -> LocalPage.start(client.port(), List.of()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Cannot listen on 127.0.0.1:" + client.port());
  }
}
