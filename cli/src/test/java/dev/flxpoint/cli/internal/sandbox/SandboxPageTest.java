package dev.flxpoint.cli.internal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.page.LocalPage;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The endpoints of the admin port, those of the documentation first. */
@Timeout(120)
final class SandboxPageTest {
  private static final Path DOCUMENT = Path.of("../docs/sandbox-server.md");
  private static final Pattern CURL =
      Pattern.compile(
          "curl (?:-H 'Content-Type: application/json' -d '([^']*)' )?\"\\$\\{ADMIN}([^\"]*)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private Sandbox sandbox;
  private LocalPage page;

  @BeforeEach
  void start() {
    sandbox = Sandbox.builder().listings(2).start();
    page = LocalPage.start(0, List.of(SandboxView.of(sandbox)));
  }

  @AfterEach
  void close() {
    page.close();
    sandbox.close();
  }

  @Test
  void everyCommandOfTheDocument_works() throws Exception {
    List<MatchResult> commands = CURL.matcher(Files.readString(DOCUMENT)).results().toList();
    assertThat(commands).hasSizeGreaterThan(14);
    for (MatchResult command : commands) {
      HttpResponse<String> answer = send(command.group(2), command.group(1));
      assertThat(answer.statusCode()).as(command.group() + answer.body()).isEqualTo(200);
    }
  }

  @Test
  void everyEndpointOfTheDocument_isThere() throws Exception {
    List<String> gets =
        Pattern.compile("`GET ([^`]*)`")
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(each -> each.group(1))
            .filter(each -> !each.equals("journal/live"))
            .toList();
    assertThat(gets).hasSize(8);
    for (String get : gets) {
      assertThat(send("api/sandbox/" + get, null).statusCode()).as(get).isEqualTo(200);
    }
  }

  @Test
  void fault_strikesTheNextCall_andTheJournalTellsIt() throws Exception {
    post("faults", "{\"operation\":\"getInventoryVariants\",\"kind\":\"status\",\"status\":503}");
    call();
    assertThat(send("api/sandbox/journal", null).body())
        .contains("\"operation\":\"getInventoryVariants\"", "\"status\":503");
    assertThat(sandbox.count(503)).isEqualTo(1);
  }

  @Test
  void limit_ofOneToken_isShown() throws Exception {
    post("limit", "{\"rule\":\"1/s\",\"token\":\"sandbox-source-1\"}");
    assertThat(send("api/sandbox/state", null).body())
        .contains("\"limit\":\"documented\"", "\"limit\":\"1/s\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "limit | {\"rule\":\"fast\"} | 400 | No limit rule is called 'fast'",
        "limit | {} | 400 | The text 'rule' is missing",
        "limit | {\"rule\":\"1/s\",\"token\":\"x\"} | 400 | Not a token of this sandbox",
        "latency | {\"kind\":\"slow\"} | 400 | 'kind' must be",
        "latency | {\"kind\":\"constant\",\"each\":-1} | 400 | 'each' must be milliseconds",
        "latency | {\"kind\":\"uniform\",\"min\":5,\"max\":1} | 400 | is above max",
        "faults | {\"operation\":\"getOrdr\",\"kind\":\"html\"} | 400 | did you mean getOrder?",
        "faults | {\"operation\":\"getOrder\",\"kind\":\"odd\"} | 400 | 'kind' must be none,",
        "faults | {\"operation\":\"getOrder\",\"kind\":\"html\",\"times\":0} | 400 | 'times' must",
        "faults | {\"operation\":\"getOrder\",\"kind\":\"html\",\"share\":2} | 400 | share must be",
        "missing | {\"operation\":\"getOrders\",\"id\":1} | 400 | There is no id in the path",
        "tokens/add | {\"type\":\"shop\"} | 400 | no token type",
        "tokens/revoke | {\"token\":\"x\"} | 400 | Not a token of this sandbox",
      })
  void whatIsWrong_isSaid(String path, String body, int status, String text) throws Exception {
    HttpResponse<String> answer = send("api/sandbox/" + path, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"error\":").contains(text);
  }

  @ParameterizedTest
  @CsvSource({"limit=0", "limit=501", "from=-1", "from=0.5", "from=x", "source=7"})
  void pageThatIsNone_isRefused(String query) throws Exception {
    assertThat(send("api/sandbox/inventory?" + query, null).statusCode()).isBetween(400, 404);
  }

  @Test
  void hundredsOfListeners_endWithThePage() throws Exception {
    List<CompletableFuture<HttpResponse<Stream<String>>>> listeners = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      listeners.add(
          http.sendAsync(request("api/sandbox/journal/live", null), BodyHandlers.ofLines()));
    }
    for (var each : listeners) {
      assertThat(each.join().statusCode()).isEqualTo(200);
    }
    call();
    page.close();
    for (var each : listeners) {
      assertThat(lines(each.join().body())).noneMatch(line -> line.startsWith("event: error"));
    }
  }

  /** Returns what came until the end, which breaks off a stream. */
  private static List<String> lines(Stream<String> body) {
    List<String> lines = new ArrayList<>();
    try {
      body.forEach(lines::add);
    } catch (UncheckedIOException e) {
      lines.add("");
    }
    return lines;
  }

  private void call() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.url().resolve("/inventory/variants"))
            .header("X-API-TOKEN", sandbox.token(TokenType.SOURCE))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).body()).isNotNull();
  }

  private void post(String path, String body) throws IOException, InterruptedException {
    assertThat(send("api/sandbox/" + path, body).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> send(String path, String body)
      throws IOException, InterruptedException {
    return http.send(request(path, body), BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(page.url() + path));
    return body == null
        ? request.build()
        : request
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
  }
}
