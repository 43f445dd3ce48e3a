package dev.flxpoint.cli.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.Json;
import dev.flxpoint.cli.TestedCommand;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** After each test no output of it may hold the token. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class TokenTestCommandTest {
  private static final String TOKEN = "zq-unreal-zq";
  private static final String JSON = "application/json";

  @TempDir private Path folder;
  private final MockWebServer server = new MockWebServer();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine command = TestedCommand.printingTo(out, err);

  @BeforeEach
  void start() throws IOException {
    Files.writeString(folder.resolve("file"), TOKEN + "\n");
    server.start();
  }

  @AfterEach
  void noOutputHoldsTheToken() {
    server.close();
    assertThat(out.toString() + err).isNotEmpty().doesNotContain("zq");
  }

  @ParameterizedTest
  @EnumSource
  void tokenOfTheSandbox_isValidAndOfItsType(TokenType type) {
    String name = type.label().toLowerCase(Locale.ROOT);

    assertThat(execute("token test --sandbox=" + name)).isZero();

    assertThat(out.toString()).startsWith("Valid: " + type.label() + " token ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void unknownToken_isInvalid_andTheTableOfTheApiExplainsIt() {
    assertThat(execute("token test --sandbox --token-file " + folder.resolve("file"))).isEqualTo(4);

    assertThat(out.toString())
        .startsWith("Invalid: no request accepted the token ")
        .contains("401: the token is missing, malformed, or of the wrong type for the request.");
  }

  @Test
  void allForbidden_isValidOfUnknownType_inThreeRequests() {
    enqueue(403, JSON, "{}");
    enqueue(401, JSON, "");
    enqueue(401, JSON, "{\"error\":\"no\"}");

    assertThat(test()).isEqualTo(6);

    assertThat(server.getRequestCount()).isEqualTo(3);
    assertThat(out.toString())
        .startsWith("Valid, of unknown type: no request accepted the token ")
        .contains("403: the token is valid but has no scope for the request.", "401: the token is");
  }

  @Test
  void otherTypeThanExpected_hasAnExitCodeOfItsOwn() {
    assertThat(execute("token test --sandbox=source --expect account")).isEqualTo(5);

    assertThat(out.toString()).startsWith("Wrong type: Source token ").contains("was Account.");
    assertThat(execute("token test --sandbox=source --expect source")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | application/json | {\"error\":\"Too many requests\"} | something else uses this token, or it allows",
        "500 | application/json | {\"error\":\"zq-unreal-zq\"} | has a failure of its own",
        "503 | text/html | <html>zq-unreal-zq</html> | has a failure of its own",
        "302 | text/plain | zq-unreal-zq | It redirects elsewhere",
        "404 | application/json | {} | Nothing is there: check the base URL.",
        "401 | text/html | <html>zq-unreal-zq</html> | That is no answer of the API's",
        "403 | text/html | <html>zq-unreal-zq</html> | That is no answer of the API's",
        "200 | text/html | <html>zq-unreal-zq</html> | That is no answer of the API's",
        "200 | application/json | {\"half\": | That is no answer of the API's",
        "204 | application/json | '' | That is no answer of the API's"
      })
  void answerThatSaysNothingOfTheToken_leavesItOpen_afterOneRequest(
      int status, String type, String body, String reason) {
    enqueue(status, type, body);

    assertThat(test()).isEqualTo(7);

    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(out.toString()).startsWith("Could not tell whether the token ").contains(reason);
  }

  @Test
  void outageAfterA401_isNotTakenForAnInvalidToken() {
    enqueue(401, JSON, "{}");
    enqueue(502, JSON, "{}");

    assertThat(test()).isEqualTo(7);
  }

  @Test
  void statusLineThatEchoesTheToken_isNotRepeated() {
    server.enqueue(new MockResponse.Builder().status("HTTP/9 " + TOKEN).build());

    assertThat(test("--stacktrace")).isEqualTo(7);

    assertThat(out.toString()).contains("The connection broke before a whole answer");
  }

  @Test
  void nobodyListening_leavesItOpen() {
    server.close();

    assertThat(test()).isEqualTo(7);

    assertThat(out.toString()).contains("Nobody listens there");
  }

  @Test
  void certificateThatNobodyTrusts_leavesItOpen() throws IOException {
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(
                  new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build())
              .build()
              .sslSocketFactory());
      secure.start();

      assertThat(
              execute(
                  "token test --base-url https://localhost:"
                      + secure.getPort()
                      + " --token-file "
                      + folder.resolve("file")))
          .isEqualTo(7);
    }
    assertThat(out.toString()).contains("The server's certificate or TLS is not to be trusted (");
  }

  @Test
  void json_isOneObjectWithVerdictAndRequests() {
    assertThat(execute("token test --json --sandbox=source --expect source")).isZero();

    Map<?, ?> object = Json.array("[" + out + "]").get(0);
    assertThat(object.get("verdict")).isEqualTo("valid");
    assertThat(object.get("type")).isEqualTo("source");
    assertThat(object.get("expected")).isEqualTo("source");
    assertThat(object.get("requests").toString()).contains("status=403.0", "meaning=no-scope");
  }

  @ParameterizedTest
  @CsvSource({"404,could-not-tell", "401,invalid-token"})
  void json_namesTheOtherVerdicts(int status, String verdict) {
    for (int i = 0; i < 3; i++) {
      enqueue(status, JSON, "{\"error\":\"" + TOKEN + "\"}");
    }

    test("--json");

    assertThat(Json.array("[" + out + "]").get(0).get("verdict")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token test zq-unreal-zq",
        "token zq-unreal-zq",
        "token test --token zq-unreal-zq",
        "token test --token=zq-unreal-zq",
        "token test -tzq-unreal-zq",
        "token test --json=zq-unreal-zq",
        "token test --expect zq-unreal-zq",
        "token test --sandbox zq-unreal-zq",
        "tokn test zq-unreal-zq",
        "--token zq-unreal-zq token test",
        "quickstart --token=zq-unreal-zq",
        "health zq-unreal-zq",
        "health --token zq-unreal-zq"
      })
  void tokenOnTheCommandLine_isRefusedWithoutRepeatingIt(String arguments) {
    assertThat(execute(arguments)).isEqualTo(2);

    assertThat(err.toString())
        .contains("is not understood", "No token is taken from the", "FLXPOINT_TOKEN");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--base-url zq-unreal-zq | --base-url is not an http or https URL",
        "--base-url ftp://example.com | --base-url is not an http or https URL",
        "--base-url http://example.com | The base URL must be https",
        "--base-url https://zq@example.com | has more than scheme, host, port and path",
        "--base-url https://example.com?zq=1 | has more than scheme, host, port and path",
        "--base-url https://a.example --sandbox | cannot go together",
        "--token-file zq-unreal-zq | --token-file: there is no such file"
      })
  void badOption_isBadInputAndSendsNothing(String options, String reason) {
    assertThat(execute("token test " + options)).isEqualTo(2);

    assertThat(err.toString()).contains(reason, "Nothing was sent.");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void optionWithoutItsValue_isNamed() {
    assertThat(execute("token test --base-url")).isEqualTo(2);

    assertThat(err.toString()).startsWith("flxpoint: --base-url needs a value.");
  }

  private int test(String... more) {
    return execute(
        "token test --base-url http://127.0.0.1:%d --token-file %s %s"
            .formatted(server.getPort(), folder.resolve("file"), String.join(" ", more))
            .strip());
  }

  private int execute(String arguments) {
    return command.execute(arguments.split(" ", -1));
  }

  private void enqueue(int status, String type, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", type)
            .setHeader("Location", "https://elsewhere.example/" + TOKEN)
            .body(body)
            .build());
  }
}
