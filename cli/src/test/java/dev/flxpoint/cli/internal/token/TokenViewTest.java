package dev.flxpoint.cli.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.page.LocalPage;
import dev.flxpoint.cli.internal.page.RawClient;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UserPermits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
final class TokenViewTest {
  private static final String TOKEN = "zq-unreal-zq";

  private final MockWebServer server = new MockWebServer();
  private final ApiTarget sandbox = ApiTarget.sandbox(TokenType.ACCOUNT);
  private final LocalPage page = LocalPage.start(0, List.of(new TokenView(sandbox)));
  private final RawClient client = new RawClient(page.url());

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void close() {
    page.close();
    sandbox.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void tokenOfEachType_isValid_andItsScopeIsTold(TokenType type) {
    String name = type.label().toLowerCase(Locale.ROOT);
    String token = sandbox.sandbox().token(type);

    String answer = client.post("api/token/test", "{\"token\":\"  " + token + "\\n\"}");

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("\"verdict\":\"valid\",\"type\":\"" + name + "\"", "\"allowed\":")
        .contains("\"refusals\":[]")
        .doesNotContain(token);
    assertThat(client.post("api/token/test", "{\"sample\":\"" + name + "\"}"))
        .contains("\"type\":\"" + name + "\"")
        .doesNotContain(token);
  }

  @Test
  void unknownToken_isInvalid_eachTimeItIsTested_andNeverRepeated() {
    for (int i = 0; i < 2; i++) {
      assertThat(client.post("api/token/test", "{\"token\":\"" + TOKEN + "\"}"))
          .contains("\"verdict\":\"invalid-token\"", "\"status\":401,\"title\":\"Unauthorized\"")
          .contains("Check that it is whole, not revoked", "\"scope\":null")
          .doesNotContain("zq", "\"status\":null");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html | <html>zq-unreal-zq</html> | That is no answer of the API's",
        "401 | text/html | <html>zq-unreal-zq</html> | That is no answer of the API's",
        "500 | application/json | {\"error\":\"zq-unreal-zq\"} | has a failure of its own",
        "404 | application/json | {} | Nothing is there: check the base URL."
      })
  void answerThatSaysNothingOfTheToken_isNamedForWhatItIs(
      int status, String type, String body, String reason) {
    server.enqueue(
        new MockResponse.Builder().code(status).setHeader("Content-Type", type).body(body).build());

    assertThat(askedThere()).contains("\"could-not-tell\"", reason).doesNotContain("zq");
  }

  @Test
  void deadServer_isNamed() {
    server.close();

    assertThat(askedThere()).contains("\"could-not-tell\"", "Nobody listens there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zq unreal zq", "zq-\\u00e9", "zq\\u0000", "zq\\nzq"})
  void whatCannotBeAToken_isRefusedWithoutRepeatingIt(String token) {
    assertThat(client.post("api/token/test", "{\"token\":\"" + token + "\"}"))
        .startsWith("HTTP/1.1 400")
        .contains("that was pasted")
        .doesNotContain("zq");
  }

  @Test
  void noEndpoint_repeatsAToken_whereverItStands() {
    Stream.of("api/token/test", "api/token/target", "api/views", "app.js", "")
        .flatMap(
            path ->
                Stream.of(
                    client.post(path, "{\"token\":\"" + TOKEN + "\"}"),
                    client.post(path, "{\"sample\":\"" + TOKEN + "\"}"),
                    client.post(path, TOKEN),
                    client.get(path + "?token=" + TOKEN),
                    client.get(path + "/" + TOKEN),
                    client.get(path, "X-API-TOKEN: " + TOKEN)))
        .forEach(answer -> assertThat(answer).doesNotContain("zq"));
  }

  @Test
  void sample_isOfASandboxAlone() {
    try (ApiTarget target = there();
        LocalPage other = LocalPage.start(0, List.of(new TokenView(target)))) {
      assertThat(new RawClient(other.url()).post("api/token/test", "{\"sample\":\"source\"}"))
          .contains("400", "Only a sandbox has tokens to try.");
      assertThat(new RawClient(other.url()).get("api/token/target")).contains("\"sandbox\":false");
    }
    assertThat(client.post("api/token/test", "{\"sample\":\"other\"}")).contains("400");
    assertThat(client.get("api/token/target")).contains("\"sandbox\":true", "\"status\":403");
  }

  private String askedThere() {
    try (ApiTarget target = there();
        LocalPage other = LocalPage.start(0, List.of(new TokenView(target)))) {
      return new RawClient(other.url()).post("api/token/test", "{\"token\":\"" + TOKEN + "\"}");
    }
  }

  private ApiTarget there() {
    return ApiTarget.at(
        "http://127.0.0.1:" + server.getPort(),
        UserPermits.ofThisProcess(new PrintWriter(new StringWriter())));
  }
}
