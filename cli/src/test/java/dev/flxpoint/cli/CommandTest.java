package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.inventory.Column;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.SourceToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine command = TestedCommand.printingTo(out, err);

  @ParameterizedTest
  @ValueSource(strings = {"--help", "quickstart --help"})
  void help_namesEveryExitCode(String arguments) {
    assertThat(execute(arguments.split(" ", -1))).isZero();

    ExitCode.all()
        .forEach(
            (code, meaning) ->
                assertThat(out.toString().replaceAll("\\s+", " "))
                    .contains(" " + code + " " + meaning.replaceAll("\\s+", " ")));
    assertThat(out.toString()).contains("Examples:", "flxpoint quickstart --csv my.csv");
  }

  @Test
  void help_ofTheQuickstart_namesEveryColumnAndOption() {
    execute("quickstart", "-h");

    for (Column column : Column.values()) {
      assertThat(out.toString()).contains("  " + column.title() + " ", column.meaning());
    }
    assertThat(out.toString()).contains("--csv=FILE", "--json", "--seed=N", "(default: 42)");
  }

  @Test
  void noArguments_showTheHelp() {
    assertThat(execute()).isZero();

    assertThat(out.toString()).startsWith("Usage: flxpoint ").contains("Environment:", "NO_COLOR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "quickstart -V"})
  void version_namesTheJava(String arguments) {
    assertThat(execute(arguments.split(" ", -1))).isZero();

    assertThat(out.toString()).startsWith("flxpoint ").contains(" on Java ");
  }

  @Test
  void mistypedCommand_isBadUsageWithASuggestion() {
    assertThat(execute("quikstart")).isEqualTo(2);

    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            """
            flxpoint: Unmatched argument at index 0: 'quikstart'
            Did you mean: flxpoint quickstart?
            Try 'flxpoint --help'.
            """);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quikstart --help",
        "--help quikstart",
        "quikstart -h",
        "quikstart --version",
        "quikstart --seed 7 --help",
        "spec dif --help",
        "spec dif a.yaml --help",
        "quikstart spec --help",
        "spec dif -V",
      })
  void mistypedCommand_withHelp_isBadUsageAllTheSame(String arguments) {
    assertThat(execute(arguments.split(" ", -1))).isEqualTo(2);

    String meant = arguments.contains("quikstart") ? "flxpoint quickstart" : "spec diff";
    assertThat(err.toString())
        .startsWith("flxpoint: Unmatched argument")
        .contains("Did you mean: " + meant + "?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void mistypedToken_withHelp_suggestsIt() {
    assertThat(execute("toekn", "--help")).isEqualTo(2);

    assertThat(err.toString()).contains("'toekn'", "Did you mean: flxpoint token?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whatMayBeAToken_withHelp_isNotRepeated() {
    assertThat(execute("token", "tset", "--help")).isEqualTo(2);

    assertThat(err.toString())
        .contains("an argument is not understood", "Try 'flxpoint token --help'.")
        .doesNotContain("tset");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call getOrderz | the value of OPERATION is not understood; did you mean getOrders?",
        "call getOrders --type chanel | the value of --type is not understood; did you mean channel?",
        "orders feed --since zq | the value of --since is not understood.",
        "call getOrder --parm zq | Possible solutions: --param",
        "inventory psh zq | Did you mean: inventory push?",
      })
  void whatWasMeant_isSaid_besideATokenFile_withoutWhatWasTyped(String typed, String said) {
    assertThat(execute((typed + " --token-file F").split(" ", -1))).isEqualTo(2);

    assertThat(err.toString()).contains(said).doesNotContain("zq", "'chanel'", "getOrderz");
  }

  @Test
  void timeThatIsNone_isToldWhatOneLooksLike() {
    assertThat(execute("orders", "feed", "--since", "yesterday")).isEqualTo(2);

    assertThat(err.toString())
        .contains("'--since': 'yesterday' is no time such as 2026-11-01T00:00:00Z\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart junk --help", "spec diff --help", "token --help"})
  void knownCommand_withHelp_showsItsHelp(String arguments) {
    assertThat(execute(arguments.split(" ", -1))).isZero();

    assertThat(out.toString()).startsWith("Usage: flxpoint " + arguments.split(" ", -1)[0]);
  }

  @Test
  void calledSubcommand_isReadAlone_andSaysTheSame() {
    CommandLine alone =
        Main.commandLine("scopes", "--help")
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    assertThat(alone.getSubcommands()).containsOnlyKeys("scopes");
    assertThat(alone.execute("scopes", "--help")).isZero();
    String help = out.toString();
    out.getBuffer().setLength(0);

    execute("scopes", "--help");

    assertThat(help).isEqualTo(out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "call getAccount %s", "inventory push a.csv %s"})
  void fileBehindAnAt_isAWordLikeOthers_andNotRead(String words) throws IOException {
    Path file = Files.writeString(folder.resolve("secrets"), "--help zq");

    assertThat(execute(words.formatted("@" + file).split(" ", -1))).isEqualTo(2);

    assertThat(err.toString()).contains("@" + file).doesNotContain("zq");
  }

  @Test
  void wrongOption_isBadUsage() {
    assertThat(execute("quickstart", "--seed", "ten")).isEqualTo(2);

    assertThat(err.toString()).contains("--seed", "'ten'", "Try 'flxpoint quickstart --help'.");
  }

  @Test
  void badFile_isBadInputAndSendsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), "sku\n");

    assertThat(execute("quickstart", "--csv", file.toString())).isEqualTo(2);

    assertThat(err.toString().lines())
        .startsWith(file + " line 1: the column parent_sku is missing")
        .endsWith("Nothing was sent.");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void badFile_withStackTrace_showsIt() {
    String file = folder.resolve("none.csv").toString();

    assertThat(execute("quickstart", "--stacktrace", "--csv", file)).isEqualTo(2);

    assertThat(err.toString()).contains(file + ": no such file", "BadInputException", "\tat dev.");
  }

  @Test
  void failedCall_isAFailureInTheClientsWords() {
    FlxpointException failure = failure();

    assertThat(handle(failure)).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("flxpoint: " + failure.getMessage() + "\n");
  }

  @Test
  void noPort_isAFailure() {
    Exception failure = new UncheckedIOException("Cannot listen", new IOException("in use"));

    assertThat(handle(failure)).isEqualTo(1);
    assertThat(err.toString()).isEqualToNormalizingNewlines("flxpoint: Cannot listen\n");
  }

  @Test
  void anythingElse_isABug() {
    assertThat(handle(new IllegalStateException("impossible"))).isEqualTo(3);

    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            """
            flxpoint: this is a bug: java.lang.IllegalStateException: impossible
            Please report it with what --stacktrace shows.
            """);
  }

  private int execute(String... arguments) {
    return command.execute(arguments);
  }

  private int handle(Exception failure) {
    return new FailureHandler(new FlxpointCommand())
        .handleExecutionException(failure, command, null);
  }

  // Port 1 on this machine answers nobody.
  private static FlxpointException failure() {
    try (Flxpoint flxpoint = Flxpoint.builder().baseUrl("http://127.0.0.1:1").build()) {
      flxpoint
          .source(SourceToken.of("token"))
          .inventory()
          .getInventoryVariants()
          .withoutRetries()
          .execute();
      throw new AssertionError("A call without a server succeeded");
    } catch (FlxpointException e) {
      return e;
    }
  }
}
