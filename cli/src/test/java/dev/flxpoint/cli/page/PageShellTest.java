package dev.flxpoint.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.TestedCommand;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page tells to type is run, understood, or listed with the reason why it is not. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class PageShellTest {
  private static final String OURS = "./flxpoint ";
  private static final Pattern CURL =
      Pattern.compile("curl -H '(X-API-TOKEN): ([^']*)' http://127.0.0.1:8080(/\\S*)");

  @ParameterizedTest
  @MethodSource("ours")
  void commandOfOurs_works(Shell.Command command) {
    // What stands behind a pipe or a redirection is the reader's.
    String line = command.line().substring(OURS.length()).split(" [|>] ", 2)[0];
    StringWriter err = new StringWriter();
    int code =
        TestedCommand.printingTo(new StringWriter(), err)
            .execute(tried(line).replace("examples/", "../examples/").split(" +", -1));
    assertThat(err.toString()).as(line).isEmpty();
    assertThat(code).as(line).isZero();
  }

  /** With help nothing is sent and nothing goes on, but all that stands before it is read. */
  private static String tried(String line) {
    boolean ends = line.contains("--sandbox") && !line.startsWith("console");
    return ends ? line : line.replace(" --help", "") + " --help";
  }

  static Stream<Shell.Command> ours() throws IOException {
    List<NotRunHere> others = NotRunHere.all();
    return Shell.commands().stream()
        .filter(command -> command.line().startsWith(OURS))
        .filter(command -> others.stream().noneMatch(each -> each.covers(command)));
  }

  @Test
  void curlOfTheSandboxPage_isAnswered() throws Exception {
    List<Matcher> curls =
        Shell.commands().stream()
            .filter(command -> command.page().equals("docs/sandbox-server.md"))
            .map(command -> CURL.matcher(command.line()))
            .filter(Matcher::matches)
            .toList();
    assertThat(curls).isNotEmpty();
    try (Sandbox sandbox = Sandbox.builder().start()) {
      for (Matcher curl : curls) {
        assertThat(curl.group(2)).isEqualTo(sandbox.token(TokenType.SOURCE));
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(sandbox.url() + curl.group(3)))
                .header(curl.group(1), curl.group(2))
                .build();
        assertThat(
                HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void anyOtherCommand_isListed() throws IOException {
    List<NotRunHere> others = NotRunHere.all();
    List<Shell.Command> commands =
        Shell.commands().stream().filter(command -> !command.line().startsWith(OURS)).toList();

    assertThat(commands).hasSizeGreaterThan(40);
    assertThat(commands)
        .filteredOn(command -> others.stream().noneMatch(each -> each.covers(command)))
        .as("not in shell.txt")
        .isEmpty();
  }

  @Test
  void row_coversSomething_andWhatItNamesIsThere() throws IOException {
    List<Shell.Command> commands = Shell.commands();

    assertThat(NotRunHere.all())
        .filteredOn(row -> commands.stream().noneMatch(row::covers))
        .as("covers nothing")
        .isEmpty();
    assertThat(NotRunHere.all())
        .allSatisfy(row -> assertThat(row.problem()).as(row.toString()).isEmpty());
  }

  @Test
  void rowThatIsWrong_isFound() throws IOException {
    assertThat(new NotRunHere("docs/a.md", "remove-all", " ").problem()).contains("reason");
    assertThat(new NotRunHere("docs/a.md", "remove-all", "run by none").problem())
        .contains("not there");
    assertThat(new NotRunHere("docs/a.md", "remove-all", "run by pom.xml").problem())
        .contains("a.md");
  }
}
